package io.firsthand.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.SignIn.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@SpringBootTest
@Import({EmbeddedDatabase.class, Cast.class, ThrottleTest.SettableClock.class})
class ThrottleTest {

    private static final String WRONG = "not the river in may";
    private static final Origin CAFE = new Origin("198.51.100.1", "Firefox");

    @TestConfiguration(proxyBeanMethods = false)
    static class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T20:00:00Z");

        @Bean
        @Primary
        Clock settable() {
            return this;
        }

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final SignIn signIn;
    private final Sessions sessions;
    private final Cast cast;
    private final SettableClock clock;

    ThrottleTest(SignIn signIn, Sessions sessions, Cast cast, SettableClock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cast = cast;
        this.clock = clock;
    }

    @Test
    void afterAFewFreeAttemptsTheWaitDoublesUpToAQuarterOfAnHour() {
        var email = email(cast.found("Doubling").maya());
        for (var i = 0; i < 5; i++) {
            assertThat(attempt(email, WRONG, CAFE)).isInstanceOf(Entry.Refused.class);
        }

        var expected = Duration.ofSeconds(1);
        for (var i = 0; i < 14; i++) {
            assertThat(attempt(email, Cast.PASSPHRASE, CAFE)).isEqualTo(new Entry.Wait(expected));
            clock.advance(expected);
            assertThat(attempt(email, WRONG, new Origin("203.0.113." + i, "Bot")))
                    .isInstanceOf(Entry.Refused.class);
            var doubled = expected.multipliedBy(2);
            expected = doubled.compareTo(Duration.ofMinutes(15)) < 0 ? doubled : Duration.ofMinutes(15);
        }
        assertThat(expected).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAddressThatIsNotKnownIsThrottledAlikeSoThatNothingIsLearned() {
        cast.found("Alike");
        for (var i = 0; i < 5; i++) {
            attempt("ghost@alike.example", WRONG, new Origin("203.0.113.50", "Bot"));
        }

        assertThat(attempt("ghost@alike.example", WRONG, new Origin("203.0.113.50", "Bot")))
                .isInstanceOf(Entry.Wait.class);
    }

    @Test
    void oneNetworkAddressTriesOnlyAFewAccounts() {
        var bot = new Origin("2001:db8:1:2::1", "Bot");
        var neighbour = new Origin("2001:db8:1:2:ffff::9", "Bot");
        for (var i = 0; i < 30; i++) {
            attempt("person" + i + "@many.example", WRONG, bot);
        }

        assertThat(attempt("another@many.example", WRONG, neighbour)).isInstanceOf(Entry.Wait.class);
        assertThat(attempt("another@many.example", WRONG, new Origin("2001:db8:1:3::1", "Firefox")))
                .isInstanceOf(Entry.Refused.class);
    }

    @Test
    void aBrowserThatSignedInBeforeIsNotLockedOutByStrangers() {
        var email = email(cast.found("Known").maya());
        var first = attempt(email, Cast.PASSPHRASE, new Origin("198.51.100.20", "Firefox"));
        assertThat(first).isInstanceOf(Entry.In.class);
        var browser = ((Entry.In) first).browser();
        for (var i = 0; i < 8; i++) {
            attempt(email, WRONG, new Origin("198.51.100.20", "Bot"));
        }
        assertThat(attempt(email, Cast.PASSPHRASE, new Origin("198.51.100.21", "Safari")))
                .isInstanceOf(Entry.Wait.class);

        assertThat(signIn.attempt(new Attempt(
                        email, Cast.PASSPHRASE, new Origin("198.51.100.20", "Firefox"), Optional.of(browser))))
                .isInstanceOf(Entry.In.class);
    }

    @Test
    void theRightPassphraseMakesTheAccountStartAfresh() {
        var email = email(cast.found("Afresh").maya());
        for (var i = 0; i < 4; i++) {
            attempt(email, WRONG, new Origin("198.51.100.30", "Firefox"));
        }
        assertThat(attempt(email, Cast.PASSPHRASE, new Origin("198.51.100.30", "Firefox")))
                .isInstanceOf(Entry.In.class);

        for (var i = 0; i < 5; i++) {
            assertThat(attempt(email, WRONG, new Origin("198.51.100.30", "Firefox")))
                    .isInstanceOf(Entry.Refused.class);
        }
    }

    @Test
    void aSessionEndsAfterAWeekOfSilenceAndAfterAMonthAnyway() {
        var company = cast.found("Silence");
        clock.advance(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.find(company.maya().session())).isPresent();
        clock.advance(Duration.ofSeconds(2));
        assertThat(sessions.find(company.sam().session())).isEmpty();
        assertThat(sessions.find(company.maya().session())).isPresent();
        for (var day = 7; day < 30; day++) {
            clock.advance(Duration.ofDays(1));
            sessions.find(company.maya().session());
        }

        assertThat(sessions.find(company.maya().session())).isEmpty();
    }

    private Entry attempt(String email, String passphrase, Origin origin) {
        return signIn.attempt(new Attempt(email, passphrase, origin, Optional.empty()));
    }

    private static String email(Cast.Member member) {
        return member.person().email().value();
    }
}
