package io.firsthand.digest;

import io.firsthand.calendar.BusinessCalendar;
import io.firsthand.calendar.Calendars;
import io.firsthand.calendar.Window;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import io.firsthand.mail.Mail;
import io.firsthand.notification.News;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Way;
import io.firsthand.notification.Wishes;
import io.firsthand.web.Site;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends each manager a digest when the person's day of work begins, and none when there is nothing to tell. */
@Service
public class Mornings {

    static final String KIND = "digest.morning";

    /** Whoever was not told for longer is told of this only: it is no archive. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration FIRST = Duration.ofDays(1);

    private final DigestRepository repository;
    private final Digests digests;
    private final DigestLetter letter;
    private final Calendars calendars;
    private final People people;
    private final Notifications notifications;
    private final Wishes wishes;
    private final Site site;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Mornings(
            DigestRepository repository,
            Digests digests,
            DigestLetter letter,
            Calendars calendars,
            People people,
            Notifications notifications,
            Wishes wishes,
            Site site,
            Clock clock) {
        this.repository = repository;
        this.digests = digests;
        this.letter = letter;
        this.calendars = calendars;
        this.people = people;
        this.notifications = notifications;
        this.wishes = wishes;
        this.site = site;
        this.clock = clock;
    }

    /** Those whose morning it is and who were not told today; returns how many digests there were. */
    @Transactional
    public int send() {
        return send(clock.instant());
    }

    int send(Instant now) {
        var managers = people.all().stream()
                .filter(it -> it.active() && it.role() == Role.MANAGER)
                .toList();
        if (managers.isEmpty()) {
            return 0;
        }
        var hours = calendars.of(managers.stream().map(Person::id).toList());
        return managers.stream().mapToInt(it -> send(it, hours, now)).sum();
    }

    private int send(Person person, Map<PersonId, BusinessCalendar> hours, Instant now) {
        var calendar = hours.get(person.id());
        var day = calendar == null ? Optional.<LocalDate>empty() : morning(calendar, now);
        if (day.isEmpty()) {
            return 0;
        }
        var last = repository.last(person.id()).orElse(now.minus(FIRST));
        if (!repository.claim(person.id(), day.get(), random.nextLong(), now)) {
            return 0;
        }
        var digest = digests.of(last.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : last, now);
        if (digest.isEmpty()) {
            return 0;
        }
        tell(person, digest, day.get());
        return 1;
    }

    /** The day, from when work begins until it ends; empty on days off. */
    static Optional<LocalDate> morning(BusinessCalendar calendar, Instant now) {
        var local = now.atZone(calendar.zone());
        var day = local.toLocalDate();
        var windows = calendar.hours().getOrDefault(day.getDayOfWeek(), List.<Window>of());
        if (windows.isEmpty() || calendar.holidays().contains(day)) {
            return Optional.empty();
        }
        var begin =
                day.atTime(windows.getFirst().from()).atZone(calendar.zone()).toInstant();
        return now.isBefore(begin) ? Optional.empty() : Optional.of(day);
    }

    private void tell(Person person, Digest digest, LocalDate day) {
        var news = News.of(
                        KIND,
                        "digest " + day,
                        "digest.notification.morning.said",
                        digest.count(Digest.Sort.BROKEN),
                        digest.count(Digest.Sort.AT_RISK),
                        digest.count(Digest.Sort.REJECTED))
                .at("/scoreboard");
        var id = new PublicId(CurrentWorkspace.get(), repository.number(person.id()));
        var end = site.link("/unsubscribe/digest/" + id.text());
        notifications.tell(person.id(), news, (reader, usual) -> mail(usual, digest, reader, end));
    }

    private Mail mail(Mail usual, Digest digest, Person reader, String end) {
        return usual.saying(letter.text(digest, reader, end), letter.html(digest, reader, end))
                .withUnsubscribe(end);
    }

    /** Whose digest this is, and whether it was ended; empty for a link that is nobody's. */
    @Transactional(readOnly = true)
    public Optional<Boolean> isEnded(PublicId id) {
        return repository
                .person(id.number())
                .map(it -> wishes.of(it).entrySet().stream()
                        .anyMatch(wish -> wish.getKey().id().equals(KIND) && wish.getValue() == Way.OFF));
    }

    /** Ends it, or begins it again. */
    @Transactional
    public boolean end(PublicId id, boolean ended) {
        var person = repository.person(id.number());
        person.ifPresent(it ->
                wishes.kind(KIND).ifPresent(kind -> wishes.set(it, Map.of(kind, ended ? Way.OFF : kind.usual()))));
        return person.isPresent();
    }
}
