package io.firsthand.command;

import io.firsthand.web.Words;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** A bar on standard error that is drawn over itself, when that is a terminal. */
final class ProgressLine {

    private static final int WIDTH = 30;

    private final String what;
    private final Left left;
    private final PrintStream terminal = System.err;
    private final boolean isShown =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private final long begun = System.nanoTime();

    ProgressLine(String what) {
        this(what, "%,d of %,d, about %d s left"::formatted);
    }

    private ProgressLine(String what, Left left) {
        this.what = what;
        this.left = left;
    }

    /** How much is done, and how long the rest takes, in words. */
    private interface Left {

        String say(long done, long total, long seconds);
    }

    static ProgressLine in(Words words, Locale locale, String key) {
        return new ProgressLine(
                words.say(locale, key),
                (done, total, seconds) -> words.say(locale, "diagnosis.terminal.left", done, total, seconds));
    }

    void show(long done, long total) {
        if (isShown && total > 0) {
            var share = Math.min(1, (double) done / total);
            var filled = (int) (share * WIDTH);
            var seconds = (System.nanoTime() - begun) / 1e9 * (1 - share) / Math.max(share, 1e-6);
            terminal.printf(
                    "\r%s [%s%s] %s ",
                    what,
                    "=".repeat(filled),
                    " ".repeat(WIDTH - filled),
                    left.say(done, Math.max(done, total), Math.round(seconds)));
            terminal.flush();
        }
    }

    void clear() {
        if (isShown) {
            terminal.print("\r" + " ".repeat(100) + "\r");
            terminal.flush();
        }
    }
}
