package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A rep at the booth with a phone: its camera sees a business card, and it knows where it is. */
final class Rep implements AutoCloseable {

    private static final double A_WHILE = 60_000;

    private static final Chromium CHROMIUM = new Chromium(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture="
                    + CardPicture.film(
                            "Ines Albrecht",
                            List.of(
                                    "Head of Packaging",
                                    "Heron Foods GmbH",
                                    "ines.albrecht@heron-foods.example",
                                    "+49 211 5550142",
                                    "www.heron-foods.example")));

    final Visitor visitor;

    private Rep(Visitor visitor) {
        this.visitor = visitor;
    }

    /** A show that is on today, where the phones are. */
    private static final String PLAN_SHOW = """
            async day => {
              const { csrf } = await (await fetch("/capture/api/start")).json();
              const response = await fetch("/api/v1/shows", {
                method: "POST", headers: { "Content-Type": "application/json", [csrf.header]: csrf.token },
                body: JSON.stringify({
                  name: "Packing Today", venue: "Messe Düsseldorf", booth: "Hall 3, D12", zone: "Europe/Berlin", from: day, to: day,
                  place: { latitude: 51261000, longitude: 6742000, radius: 800 }, products: ["Tray sealer"], tags: ["hot"] }) });
              return response.status;
            }
            """;

    private static final class Fair {
        static final Object PLANNED = plan();
    }

    private static Object plan() {
        try (var maya = Sample.maya()) {
            maya.opens("/capture");
            return maya.page()
                    .evaluate(
                            PLAN_SHOW, LocalDate.now(ZoneId.of("Europe/Berlin")).toString());
        }
    }

    /** Signed in, with the phone page open, while a show is on. */
    static Rep atTheBooth(String name) {
        if (!Fair.PLANNED.equals(201)) {
            throw new IllegalStateException("No show could be planned: " + Fair.PLANNED);
        }
        return with(Visitor.onPhone(), name);
    }

    static Rep inTheDark(String name) {
        return with(Visitor.onPhone().setColorScheme(ColorScheme.DARK), name);
    }

    private static Rep with(Browser.NewContextOptions options, String name) {
        var phone = options.setPermissions(List.of("camera", "microphone", "geolocation"))
                .setGeolocation(new Geolocation(51.2610, 6.7420).setAccuracy(20));
        var visitor = Visitor.with(CHROMIUM.browser(), Sample.server().address(), phone)
                .signsIn(name + "@kestrel.example", Sample.PASSPHRASE);
        var rep = new Rep(visitor);
        visitor.opens("/capture");
        assertThat(rep.page().locator(".dock-main")).isVisible();
        return rep;
    }

    Page page() {
        return visitor.page();
    }

    Rep opens(String view) {
        visitor.opens("/capture#" + view);
        return this;
    }

    /** Two taps: the button, the shutter. */
    Rep photographsACard() {
        page().locator(".dock-main").click();
        assertThat(page().locator(".camera.is-open")).isVisible();
        page().locator(".shutter").click();
        assertThat(page().locator(".picture img")).isVisible();
        return this;
    }

    Rep types(String field, String value) {
        page().locator("#field-" + field).fill(value);
        return this;
    }

    Rep notes(String text) {
        page().locator("#notes").fill(text);
        return this;
    }

    Rep saves() {
        page().locator(".btn-save").click();
        assertThat(page().locator(".dock-main")).isVisible();
        return this;
    }

    /** The page is there again from what the phone keeps. */
    Rep reloads() {
        page().reload();
        assertThat(page().locator("#app > .view")).isVisible();
        return this;
    }

    Rep loses(boolean network) {
        page().context().setOffline(network);
        return this;
    }

    /** Everything that is on this phone can be started from it, so that a reload needs no network. */
    Rep waitsUntilThePageIsKept() {
        page().waitForFunction("() => navigator.serviceWorker.controller !== null");
        return this;
    }

    Locator rows(String state) {
        return page().locator(".row[data-state=" + state + "]");
    }

    Rep sees(String state, int count) {
        assertThat(rows(state)).hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(A_WHILE));
        return this;
    }

    /** What went wrong, but for what fails because there is no network. */
    List<String> complaints() {
        return visitor.complaints().stream()
                .filter(it -> !it.contains("ERR_INTERNET_DISCONNECTED") && !it.contains("ERR_FAILED"))
                .toList();
    }

    @Override
    public void close() {
        visitor.close();
    }
}
