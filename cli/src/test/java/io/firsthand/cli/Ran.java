package io.firsthand.cli;

import io.firsthand.tlog.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;

/** What a command printed and how it ended. */
record Ran(int code, String out, String err) {

    static Ran command(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Ran(code, out.toString(), err.toString());
    }

    /** What it printed with --json. */
    Map<?, ?> json() {
        return (Map<?, ?>) Objects.requireNonNull(Json.parse(out.strip()));
    }
}
