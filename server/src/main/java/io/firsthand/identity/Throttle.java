package io.firsthand.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. After a few free attempts the wait doubles with each one, up to a bound, and is forgotten after
 * a quiet time. It is kept in the database, so that a restart or a second node changes nothing.
 *
 * <p>An attempt counts before its password is checked; many at once gain nothing. Whoever signed in before from the
 * same browser is counted apart from strangers, who therefore cannot lock anybody out for good.
 */
@Component
class Throttle {

    /** What attempts are counted by, with how many are free, the longest wait and when all is forgotten. */
    enum Kind {
        ACCOUNT(5, Duration.ofMinutes(15), Duration.ofHours(24)),
        ADDRESS(30, Duration.ofMinutes(15), Duration.ofHours(1)),
        KNOWN_BROWSER(5, Duration.ofMinutes(5), Duration.ofHours(24)),
        /** Of somebody who is signed in, and is asked for the pass phrase once more. */
        CONFIRMATION(5, Duration.ofMinutes(15), Duration.ofHours(24));

        private final int free;
        private final Duration longest;
        private final Duration memory;

        Kind(int free, Duration longest, Duration memory) {
            this.free = free;
            this.longest = longest;
            this.memory = memory;
        }

        Duration waitAfter(int attempts) {
            if (attempts < free) {
                return Duration.ZERO;
            }
            var doubled = Duration.ofSeconds(1L << Math.min(attempts - free, 20));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }

    record Subject(Kind kind, String value) {

        byte[] hash() {
            return Sha256.of((kind + ":" + value).getBytes(UTF_8));
        }
    }

    record Count(int attempts, Instant last, Instant blockedUntil) {

        Count oneMore(Kind kind, Instant now) {
            var before = last.plus(kind.memory).isBefore(now) ? 0 : attempts;
            return new Count(before + 1, now, now.plus(kind.waitAfter(before + 1)));
        }
    }

    private final ThrottleRepository repository;
    private final Clock clock;

    Throttle(ThrottleRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Counts an attempt and lets it through, or counts nothing and returns how long to wait. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> admit(List<Subject> subjects) {
        var now = clock.instant();
        repository.forgetBefore(now.minus(Kind.ACCOUNT.memory));
        var counts = subjects.stream().map(repository::lock).toList();
        var wait = counts.stream()
                .map(count -> Duration.between(now, count.blockedUntil()))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder());
        if (wait.isEmpty()) {
            for (var i = 0; i < counts.size(); i++) {
                var subject = subjects.get(i);
                repository.save(subject, counts.get(i).oneMore(subject.kind(), now));
            }
        }
        return wait;
    }

    /** The attempt was the right one: the account starts afresh, the address has this one attempt less. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(List<Subject> subjects) {
        for (var subject : subjects) {
            if (subject.kind() == Kind.ADDRESS) {
                repository.takeBack(subject);
            } else {
                repository.forget(subject);
            }
        }
    }
}
