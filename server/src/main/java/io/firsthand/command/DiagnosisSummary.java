package io.firsthand.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.firsthand.command.Terminal.Ink;
import io.firsthand.diagnosis.Diagnosis;
import io.firsthand.diagnosis.Finding;
import io.firsthand.diagnosis.Part;
import io.firsthand.diagnosis.Report;
import io.firsthand.diagnosis.State;
import io.firsthand.diagnosis.Telling;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collector;

/** A diagnosis as a person reads it in a terminal. */
record DiagnosisSummary(Terminal terminal, Report report) {

    private static final int INDENT = 10;

    void print() {
        var it = report.diagnosis();
        head(it);
        files();
        for (var finding : it.byWeight()) {
            finding(finding);
        }
        if (it.byWeight().isEmpty()) {
            terminal.paragraph(0, say("diagnosis.report.nothing"));
            terminal.line("");
        }
        good(it);
        cannot(it);
        terminal.out().flush();
    }

    private void head(Diagnosis it) {
        terminal.line(terminal.ink(Ink.BOLD, say("diagnosis.report.title") + ": " + report.company()));
        terminal.dim(
                0,
                telling().asOf(it, "diagnosis.terminal") + " · "
                        + say(
                                "diagnosis.terminal.volume",
                                it.volume().leads(),
                                it.volume().touches(),
                                it.volume().deals(),
                                it.volume().wonLeads()));
        for (var part : Part.values()) {
            terminal.line("  %-12s %s".formatted(say(part.words()), marks(part)));
        }
        terminal.line("");
    }

    /** What each was taken for, so that nobody believes numbers of a file that was read as something else. */
    private void files() {
        if (report.files().isEmpty()) {
            return;
        }
        var first = report.files().getFirst();
        for (var file : report.files()) {
            terminal.item(2, "", file.sentence(telling()));
            terminal.dim(4, file.columnsRead(telling()));
            if (!file.meanings().isEmpty()) {
                terminal.dim(4, say("diagnosis.file.meant", file.meant(telling())));
            }
            file.reasons().forEach(reason -> terminal.dim(4, reason));
            file.doubts().forEach(doubt -> terminal.item(4, terminal.ink(Ink.YELLOW, "!") + " ", doubt));
        }
        terminal.dim(
                2,
                say("diagnosis.terminal.otherwise", first.name(), first.kind().equals("leads") ? "deals" : "leads"));
        terminal.line("");
    }

    /** One mark for each question, in its order: a shape each, for those who see no colours. */
    private String marks(Part part) {
        return report.diagnosis().of(part).stream()
                .map(it -> switch (it.state()) {
                    case ACT -> terminal.ink(Ink.RED, "✗");
                    case LOOK -> terminal.ink(Ink.YELLOW, "!");
                    case GOOD -> terminal.ink(Ink.GREEN, "✓");
                    case CANNOT_TELL -> terminal.ink(Ink.DIM, "·");
                })
                .collect(joining(" "));
    }

    private void finding(Finding it) {
        var state = telling().state(it).toUpperCase(telling().locale());
        var chip = terminal.ink(it.state() == State.ACT ? Ink.RED : Ink.YELLOW, "%-9s".formatted(state));
        var question = Terminal.lines(telling().question(it), terminal.width() - INDENT);
        terminal.line(chip + " " + terminal.ink(Ink.BOLD, question.getFirst()));
        question.stream().skip(1).forEach(line -> terminal.line(" ".repeat(INDENT) + terminal.ink(Ink.BOLD, line)));
        terminal.paragraph(INDENT, telling().answer(it) + (it.few() ? " " + say("diagnosis.few", it.of()) : ""));
        if (!it.atStake().isEmpty()) {
            terminal.paragraph(INDENT, say("diagnosis.stake", telling().money(it.atStake())));
        }
        terminal.dim(
                INDENT,
                "→ " + telling().todo(it) + " ("
                        + say("diagnosis.terminal.owner", telling().who(it)) + ")");
        terminal.line("");
    }

    private void good(Diagnosis it) {
        if (it.count(State.GOOD) > 0) {
            terminal.line(terminal.ink(Ink.GREEN, say("diagnosis.report.good")));
            it.in(State.GOOD)
                    .forEach(finding -> terminal.item(2, "✓ ", telling().answer(finding)));
            terminal.line("");
        }
    }

    /** By what is missing, so that a person knows what to export next. */
    private void cannot(Diagnosis it) {
        var byMissing = it.in(State.CANNOT_TELL).stream()
                .collect(groupingBy(telling()::missing, LinkedHashMap::new, joiningQuestions()));
        if (!byMissing.isEmpty()) {
            terminal.line(terminal.ink(Ink.BOLD, say("diagnosis.terminal.cannot", it.count(State.CANNOT_TELL))));
            byMissing.forEach((missing, questions) -> {
                terminal.paragraph(2, say("diagnosis.missing", missing));
                terminal.dim(4, questions);
            });
            terminal.line("");
        }
    }

    private Collector<Finding, ?, String> joiningQuestions() {
        return mapping(telling()::question, joining(" "));
    }

    private Telling telling() {
        return report.telling();
    }

    private String say(String key, Object... arguments) {
        return telling().say(key, arguments);
    }

    /** For files and programs: en or de. */
    static Locale language(String wanted) {
        return wanted.toLowerCase(Locale.ROOT).startsWith("de") ? Locale.GERMAN : Locale.ENGLISH;
    }
}
