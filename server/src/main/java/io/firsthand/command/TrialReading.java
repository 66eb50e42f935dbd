package io.firsthand.command;

import io.firsthand.diagnosis.FileRead;
import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Field;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Target;
import io.firsthand.intake.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a file was read as, by which of its columns, and why some of its rows were not taken. */
record TrialReading(Imports imports, FaultWords faults, TrialDoubts doubts, Locale locale) {

    private static final int REASONS = 3;

    FileRead of(Batch it) throws IOException {
        var columns = new ArrayList<FileRead.Column>();
        var kept = 0;
        for (var column : it.plan().columns()) {
            switch (column.becomes()) {
                case Target.Known(var field) -> columns.add(new FileRead.Column(column.name(), field.id()));
                case Target.Custom _ -> kept++;
                case Target.LeftOut() -> {}
            }
        }
        var shape = it.plan().shape();
        return new FileRead(
                it.fileName(),
                shape.rows().id(),
                Optional.ofNullable(shape.preset()),
                columns,
                meanings(it),
                kept,
                it.counts().rows(),
                it.counts().skipped(),
                it.counts().refused(),
                Stream.of(Verdict.ERROR, Verdict.SKIP)
                        .flatMap(verdict -> reasons(it, verdict).stream())
                        .toList(),
                doubts.of(it));
    }

    private static List<FileRead.Meaning> meanings(Batch it) {
        var words = new LinkedHashMap<String, List<String>>();
        it.plan()
                .values()
                .channels()
                .forEach(
                        (word, channel) -> words.computeIfAbsent("lead.channel." + channel.id(), _ -> new ArrayList<>())
                                .add(word));
        it.plan().values().stages().forEach((word, stage) -> {
            if (stage != null) {
                words.computeIfAbsent("lead.stage." + stage.id(), _ -> new ArrayList<>())
                        .add(word);
            }
        });
        it.plan()
                .values()
                .others()
                .getOrDefault(Field.STAGE.id(), Map.of())
                .forEach((word, status) -> words.computeIfAbsent("opportunity.status." + status, _ -> new ArrayList<>())
                        .add(word));
        return words.entrySet().stream()
                .map(one -> new FileRead.Meaning(one.getKey(), one.getValue()))
                .toList();
    }

    private List<String> reasons(Batch it, Verdict verdict) {
        return imports.reasons(it.id(), verdict, REASONS).stream()
                .map(one -> one.rows() + " × " + faults.say(locale, one.example()))
                .toList();
    }
}
