package io.firsthand.command;

import io.firsthand.intake.Batch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What came of an import, in words and for programs. */
record ImportReport(Batch batch, boolean dryRun, Optional<String> problem) {

    boolean isWhole() {
        var state = batch.state();
        return batch.counts().refused() == 0
                && problem.isEmpty()
                && (state == Batch.State.DONE || state == Batch.State.CHECKED);
    }

    Map<String, Object> fields() {
        var counts = batch.counts();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("file", batch.fileName());
        Optional.ofNullable(batch.plan().shape().preset()).ifPresent(it -> fields.put("preset", it));
        fields.put("rows", counts.rows());
        fields.put("created", counts.created());
        fields.put("updated", counts.updated());
        fields.put("skipped", counts.skipped());
        fields.put("errors", counts.refused());
        fields.put("mended", counts.mended());
        fields.put("dryRun", dryRun);
        fields.put("state", batch.state().id());
        fields.put("batch", batch.id());
        fields.put("sha256", batch.sha256());
        problem.ifPresent(it -> fields.put("problem", it));
        return fields;
    }

    String sentence() {
        var counts = batch.counts();
        return "%s: %,d rows, %,d %s, %,d %s, %,d %s, %,d %s.%s"
                .formatted(
                        batch.fileName(),
                        counts.rows(),
                        counts.created(),
                        dryRun ? "to create" : "created",
                        counts.updated(),
                        dryRun ? "to update" : "updated",
                        counts.skipped(),
                        dryRun ? "to skip" : "skipped",
                        counts.refused(),
                        dryRun ? "with errors" : "refused",
                        counts.mended() == 0
                                ? ""
                                : " %,d had been wrapped in quotes and were unwrapped.".formatted(counts.mended()));
    }
}
