package io.firsthand.card.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class CardHealthPagesTest {

    private final MockMvcTester browser;
    private final Cast cast;

    CardHealthPagesTest(MockMvcTester browser, Cast cast) {
        this.browser = browser;
        this.cast = cast;
    }

    @Test
    void saysWhichLanguagesAreReadAndHowToAddOne() {
        var page = browser.get()
                .uri("/settings/cards")
                .with(cast.home().rita().signedIn())
                .exchange();

        assertThat(page).hasStatusOk().bodyText().contains("English", "tessdata");
    }
}
