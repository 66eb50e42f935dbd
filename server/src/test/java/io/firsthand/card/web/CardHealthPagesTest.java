package io.firsthand.card.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class})
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
