package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody with a browser of their own, who notices everything that goes wrong in it. */
final class Visitor implements AutoCloseable {

    /** A page that a form refused says so by its status, which the console repeats. */
    private static final Pattern REFUSAL = Pattern.compile("Failed to load resource.*status of 4\\d\\d.*");

    private static final double PATIENCE = 20_000;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(String address, BrowserContext context) {
        this.address = address;
        this.context = context;
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> complaints.add("error: " + error.error()));
        context.onRequest(this::watch);
        context.onRequestFailed(this::failed);
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
    }

    /** At a desk, in English, with the light theme. */
    static Visitor atDesk(Browser browser, String address) {
        return with(browser, address, atDesk());
    }

    static Browser.NewContextOptions atDesk() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB");
    }

    static Browser.NewContextOptions inTheDark() {
        return atDesk().setColorScheme(ColorScheme.DARK);
    }

    static Browser.NewContextOptions onPhone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-GB")
                .setHasTouch(true)
                .setIsMobile(true);
    }

    static Visitor with(Browser browser, String address, Browser.NewContextOptions options) {
        setDefaultAssertionTimeout(PATIENCE);
        return new Visitor(address, browser.newContext(options.setTimezoneId("Europe/Berlin")));
    }

    private void listen(ConsoleMessage message) {
        var isBad = message.type().equals("error")
                || message.type().equals("warning")
                || message.text().contains("Content Security Policy");
        if (isBad && !REFUSAL.matcher(message.text()).matches()) {
            complaints.add("console on %s: %s".formatted(message.page().url(), message.text()));
        }
    }

    private void watch(Request request) {
        if (Stream.of(address + "/", "data:", "blob:" + address).noneMatch(request.url()::startsWith)) {
            complaints.add("request to another place: " + request.url());
        }
    }

    private void failed(Request request) {
        if (!Objects.equals(request.failure(), "net::ERR_ABORTED")) {
            complaints.add("request failed: %s %s".formatted(request.url(), request.failure()));
        }
    }

    Page page() {
        return page;
    }

    /** Everything that went wrong so far: errors on the console, what the policy blocked, requests to other hosts. */
    List<String> complaints() {
        return complaints;
    }

    Visitor signsIn(String email, String passphrase) {
        opens("/sign-in");
        fills("E-mail", email);
        fills("Pass phrase", passphrase);
        presses("Sign in");
        return this;
    }

    Visitor opens(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
        return this;
    }

    Visitor fills(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Visitor chooses(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** Chooses a file for the page's one field for files. */
    Visitor brings(String name, String content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", content.getBytes(UTF_8)));
        return this;
    }

    Visitor presses(String button) {
        button(button).click();
        return this;
    }

    Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor sees(String text) {
        try {
            assertThat(page.getByText(text)
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .first())
                    .isVisible();
        } catch (AssertionError e) {
            throw new AssertionError(
                    "No “%s” at %s, where is:%n%s%nComplaints: %s".formatted(text, page.url(), shown(), complaints), e);
        }
        return this;
    }

    /** All text of the page, or why it cannot be had: for who reads of a failure and was not there. */
    private String shown() {
        try {
            return page.locator("body").innerText();
        } catch (PlaywrightException e) {
            return "nothing to be read: " + e.getMessage();
        }
    }

    Visitor seesTitle(String title) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(title);
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^\\s*" + literal(label) + "(\\s+optional)?\\s*$"))
                .first();
    }

    /** The browser's expressions know no quoting of more than one character. */
    private static String literal(String text) {
        return text.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Follows a link that leads to a file, and keeps it. */
    Path downloads(String link) {
        return page.waitForDownload(() -> follows(link)).path();
    }

    @Override
    public void close() {
        Chromium.close(context);
    }
}
