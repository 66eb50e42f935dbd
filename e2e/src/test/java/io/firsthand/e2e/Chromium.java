package io.firsthand.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's Chromium, driven by Playwright, which downloads none of its own. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final long SECONDS_TO_CLOSE = 60;

    private final Playwright playwright;
    private final BrowserType.LaunchOptions options;
    private Browser browser;

    /** With its usual switches, and perhaps more. */
    Chromium(String... more) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        options = new BrowserType.LaunchOptions()
                .setExecutablePath(installed())
                .setArgs(Stream.concat(QUIET.stream(), Stream.of(more)).toList());
        browser = playwright.chromium().launch(options);
    }

    /** Another one if the last had to be ended. */
    Browser browser() {
        if (!browser.isConnected()) {
            browser = playwright.chromium().launch(options);
        }
        return browser;
    }

    /**
     * Closes somebody's windows. On a busy machine Chromium was seen not to answer for ten minutes, so that no test came after
     * it: if it does not for one, it is ended.
     */
    static void close(BrowserContext context) {
        var closed = new CountDownLatch(1);
        var guard = Thread.ofVirtual().start(() -> endUnless(closed));
        try {
            context.close();
        } catch (PlaywrightException e) {
            if (context.browser().isConnected()) {
                throw e;
            }
        } finally {
            closed.countDown();
            guard.interrupt();
        }
    }

    private static void endUnless(CountDownLatch closed) {
        try {
            if (!closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                ProcessHandle.current()
                        .descendants()
                        .filter(it -> it.info().command().orElse("").contains("chrom"))
                        .forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException _) {
            // It closed.
        }
    }

    private static Path installed() {
        return Stream.of(
                        System.getenv("FIRSTHAND_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No Chromium here: ./check installs it, or set FIRSTHAND_CHROMIUM"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
