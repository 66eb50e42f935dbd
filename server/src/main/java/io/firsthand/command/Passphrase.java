package io.firsthand.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.database.CannotStart;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Optional;

/** Gets a pass phrase without its standing on the command line, where every user of the machine could read it. */
final class Passphrase {

    private Passphrase() {}

    /** The first line, without its end. */
    static String fromStdin() throws IOException {
        var line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
        return Optional.ofNullable(line)
                .orElseThrow(
                        () -> new CannotStart("Standard input is empty; send the pass phrase with --password-stdin."));
    }

    static String fromConsole() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> new String(console.readPassword("Pass phrase: ")))
                .orElseThrow(() -> new CannotStart(
                        "There is no terminal to ask for the pass phrase; send it with --password-stdin."));
    }
}
