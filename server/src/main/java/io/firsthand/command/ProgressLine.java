package io.firsthand.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** A bar on standard error that is drawn over itself, when that is a terminal. */
final class ProgressLine {

    private static final int WIDTH = 30;

    private final String what;
    private final PrintStream terminal = System.err;
    private final boolean isShown =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private final long begun = System.nanoTime();

    ProgressLine(String what) {
        this.what = what;
    }

    void show(long done, long total) {
        if (isShown && total > 0) {
            var share = Math.min(1, (double) done / total);
            var filled = (int) (share * WIDTH);
            var left = (System.nanoTime() - begun) / 1e9 * (1 - share) / Math.max(share, 1e-6);
            terminal.printf(
                    "\r%s [%s%s] %,d of %,d, about %.0f s left ",
                    what, "=".repeat(filled), " ".repeat(WIDTH - filled), done, Math.max(done, total), left);
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
