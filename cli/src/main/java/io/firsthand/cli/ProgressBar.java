package io.firsthand.cli;

import io.firsthand.tlog.LogCheck;
import java.io.PrintWriter;

/** One line on a terminal that shows how far a long check is; nothing anywhere else. */
final class ProgressBar implements LogCheck.Progress {

    private static final int WIDTH = 40;

    private final PrintWriter terminal;
    private int shown = -1;

    private ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to null where there is no terminal
    static LogCheck.Progress on(PrintWriter err) {
        var console = System.console();
        return console != null && console.isTerminal() ? new ProgressBar(err) : (_, _) -> {};
    }

    @Override
    public void at(long checked, long size) {
        var done = size == 0 ? WIDTH : (int) (WIDTH * (double) checked / size);
        if (done > shown) {
            shown = done;
            var end = checked == size ? "\r" + " ".repeat(WIDTH + 40) + "\r" : "";
            terminal.printf("\r[%s%s] %,d of %,d%s", "#".repeat(done), " ".repeat(WIDTH - done), checked, size, end);
            terminal.flush();
        }
    }
}
