package io.firsthand.e2e;

import com.microsoft.playwright.Browser;

/** One server with the sample company and one browser for all tests; both end with the tests. */
final class Sample {

    static final String PASSPHRASE = "kestrel packs it well";

    private static final Chromium CHROMIUM = new Chromium();

    private static final class Started {
        static final RunningServer SERVER = RunningServer.demo();
    }

    private Sample() {}

    static RunningServer server() {
        return Started.SERVER;
    }

    static Browser browser() {
        return CHROMIUM.browser();
    }

    static Visitor maya() {
        return visitor(Visitor.atDesk(), "maya");
    }

    static Visitor sam() {
        return visitor(Visitor.atDesk(), "sam");
    }

    static Visitor visitor(Browser.NewContextOptions options, String name) {
        return Visitor.with(browser(), server().address(), options).signsIn(name + "@kestrel.example", PASSPHRASE);
    }
}
