package io.firsthand.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Writes for people: broken at the width of the terminal, with colours only where there is one and nobody said
 * {@code NO_COLOR} (no-color.org).
 */
record Terminal(PrintWriter out, int width, boolean coloured) {

    private static final int USUAL = 80;
    private static final int WIDEST = 110;

    enum Ink {
        BOLD("1"),
        DIM("2"),
        RED("1;31"),
        YELLOW("33"),
        GREEN("32");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    static Terminal of(PrintWriter out, Map<String, String> environment) {
        var isTerminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        var coloured = isTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        var width = number(environment.getOrDefault("COLUMNS", ""))
                .or(() -> isTerminal ? asked() : Optional.empty())
                .orElse(USUAL);
        return new Terminal(out, Math.clamp(width, 40, WIDEST), coloured);
    }

    /** How wide the terminal says it is. */
    private static Optional<Integer> asked() {
        try {
            var stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            stty.waitFor(1, TimeUnit.SECONDS);
            return number(said.strip().replaceAll("^.* ", ""));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d{0,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    String ink(Ink ink, String text) {
        return coloured ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
    }

    void line(String text) {
        out.println(text);
    }

    /** A paragraph, every line of which begins with so many blanks. */
    void paragraph(int indent, String text) {
        lines(text, width - indent).forEach(it -> out.println(" ".repeat(indent) + it));
    }

    /** A paragraph with a mark in front of its first line. */
    void item(int indent, String mark, String text) {
        var lines = lines(text, width - indent - mark.length());
        out.println(" ".repeat(indent) + mark + lines.getFirst());
        lines.stream().skip(1).forEach(it -> out.println(" ".repeat(indent + mark.length()) + it));
    }

    void dim(int indent, String text) {
        lines(text, width - indent).forEach(it -> out.println(" ".repeat(indent) + ink(Ink.DIM, it)));
    }

    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split(" +", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
