package io.firsthand.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import io.firsthand.web.TravelTime;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** As {@code serve} starts it, with all settings by which somebody might hope to get there. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class})
@TestPropertySource(properties = {"firsthand.demo=true", "firsthand.clock=2030-01-01T00:00"})
class TravelPagesTest {

    private final MockMvcTester browser;
    private final Cast cast;
    private final Clock clock;
    private final ObjectProvider<TravelTime> travel;

    TravelPagesTest(MockMvcTester browser, Cast cast, Clock clock, ObjectProvider<TravelTime> travel) {
        this.browser = browser;
        this.cast = cast;
        this.clock = clock;
        this.travel = travel;
    }

    @Test
    void outsideOfADemoNobodyMovesTheTime() {
        var rita = cast.home().rita();

        assertThat(browser.post().uri("/demo/clock").param("by", "P1D").with(rita.signedIn()))
                .hasStatus(404);
        assertThat(browser.get().uri("/settings/calendars").with(rita.signedIn()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/demo/clock");
        assertThat(travel.getIfAvailable()).isNull();
        assertThat(Duration.between(Clock.systemUTC().instant(), clock.instant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }
}
