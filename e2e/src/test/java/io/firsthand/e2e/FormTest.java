package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form of ours on a page of somebody else's, which a second port of this machine serves. */
class FormTest {

    private Visitor maya;
    private HttpServer site;
    private BrowserContext stranger;
    private String page = "";

    @BeforeEach
    void begin() throws IOException {
        maya = Sample.maya();
        stranger = Sample.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            var body = ("<!doctype html><html lang=\"en\"><title>Acme</title><h1>Acme</h1>" + page).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void nothingWentWrong() {
        site.stop(0);
        stranger.close();
        assertThat(maya.complaints()).isEmpty();
        maya.close();
    }

    private String address() {
        return "http://127.0.0.1:" + site.getAddress().getPort();
    }

    private String made(String name, String origin) {
        maya.opens("/forms/new").fills("Name", name).presses("Add consent");
        maya.sees("Not saved yet")
                .chooses("Purpose", "news")
                .fills("What people agree to, English", "Send me your news")
                .fills("Sites, one per line", origin)
                .presses("Save form")
                .seesTitle("Use “" + name + "”");
        return maya.page().locator(".form-snippet").first().textContent();
    }

    @Test
    void aFormFilledOnAnotherSiteArrivesWithItsConsent() {
        var form = made("Talk to us", address());
        page = "<script src=\"" + form + ".js\" async></script>";
        var errors = new ArrayList<String>();
        stranger.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        var visit = stranger.newPage();
        visit.navigate(address() + "/pricing?utm_source=newsletter&gclid=G-77");
        var frame = visit.frameLocator("iframe");

        frame.getByLabel("Name", new com.microsoft.playwright.FrameLocator.GetByLabelOptions().setExact(true))
                .fill("Nadia Petrova");
        frame.getByLabel("E-mail").fill("nadia.petrova@otter-cranes.example");
        frame.getByLabel("Send me your news").check();
        frame.getByText("Send", new com.microsoft.playwright.FrameLocator.GetByTextOptions().setExact(true))
                .dblclick();
        assertThat(frame.getByText("We have received your message.")).isVisible();
        assertThat(visit.locator("iframe").evaluate("it => it.style.height")).isNotEqualTo("480px");
        assertThat(errors).isEmpty();

        maya.opens("/forms").follows("Talk to us");
        maya.sees("Nadia Petrova").sees("Send me your news").sees("utm_source").sees(address() + "/pricing");
        assertThat(maya.page().locator("tbody tr")).hasCount(1);
        maya.follows("Nadia Petrova");
        assertThat(maya.page().locator(".trust-full")).containsText("Form on our website");
        maya.sees("Form “Talk to us” filled in").sees("as the browser claims");
    }

    @Test
    void aSiteThatIsNotAllowedCannotShowTheForm() {
        var form = made("Not for all", "https://somebody-else.example");
        page = "<script src=\"" + form + ".js\" async></script>";
        var refused = new ArrayList<String>();
        stranger.onConsoleMessage(message -> refused.add(message.text()));
        var visit = stranger.newPage();
        visit.navigate(address());

        visit.waitForCondition(() -> refused.stream().anyMatch(it -> it.contains("frame-ancestors")));
    }

    @Test
    void aPageWithoutScriptAsksOnceMoreAndThenTakesIt() {
        made("Plain", address());
        page = maya.page().locator(".form-snippet").last().textContent();
        try (var plain = Sample.browser()
                .newContext(new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false))) {
            var visit = plain.newPage();
            visit.navigate(address());
            visit.locator("[name='contact.name']").fill("Rolf Brandt");
            visit.locator("[name='contact.email']").fill("rolf.brandt@heron-foods.example");
            visit.locator("button").click();
            assertThat(visit.getByText("Please look it over")).isVisible();
            visit.waitForTimeout(3_500); // a person takes at least three seconds, a program less
            visit.locator("button").last().click();
            assertThat(visit.getByText("We have received your message.")).isVisible();
        }

        maya.opens("/forms").follows("Plain");
        maya.sees("Rolf Brandt");
        assertThat(List.of(maya.page().locator("tbody tr").count())).containsExactly(1);
    }
}
