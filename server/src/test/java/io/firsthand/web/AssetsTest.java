package io.firsthand.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@WebTest
class AssetsTest {

    private final Assets assets;
    private final Browser browser;

    AssetsTest(Assets assets, Browser browser) {
        this.assets = assets;
        this.browser = browser;
    }

    @Test
    void browsersKeepWhatHasOurVersionForGood() {
        var stylesheet = browser.get(assets.url("firsthand.css"));

        assertThat(stylesheet.statusCode()).isEqualTo(200);
        assertThat(stylesheet.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(stylesheet.headers().firstValue("Content-Type")).hasValue("text/css");
        assertThat(stylesheet.body()).contains("@layer tabler", "--paper:", ".trust-full");
    }

    @Test
    void anotherVersionIsAnsweredButNotForKeeping() {
        var stylesheet = browser.get("/assets/000000000000/firsthand.css");

        assertThat(stylesheet.statusCode()).isEqualTo(200);
        assertThat(stylesheet.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void textTravelsCompressed() {
        var plain = browser.get(assets.url("firsthand.css"));
        var gzipped = browser.get(assets.url("firsthand.css"), "Accept-Encoding", "gzip, br");

        assertThat(gzipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(gzipped.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(gzipped.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isLessThan(plain.headers().firstValueAsLong("Content-Length").orElseThrow() / 5);
    }

    @Test
    void anUnchangedAssetIsNotSentAgain() {
        var first = browser.get(assets.url("icons.svg"));
        var etag = first.headers().firstValue("ETag").orElseThrow();

        var second = browser.get(assets.url("icons.svg"), "If-None-Match", etag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void servesHtmxFromItsWebjar() {
        assertThat(browser.get(assets.url("webjars/htmx.org/2.0.10/dist/htmx.min.js"))
                        .body())
                .contains("htmx");
    }

    @Test
    void nothingElseOfTheClassPathCanBeRead() {
        assertThat(browser.get("/assets/x/../application.yaml").statusCode()).isIn(400, 404);
        assertThat(browser.get("/assets/x/%2e%2e/application.yaml").statusCode())
                .isIn(400, 404);
        assertThat(browser.get("/assets/x/webjars/../../../application.yaml").statusCode())
                .isIn(400, 404);
        assertThat(browser.get("/assets/x/css").statusCode()).isEqualTo(404);
        assertThat(browser.get("/assets/x/").statusCode()).isEqualTo(404);
    }
}
