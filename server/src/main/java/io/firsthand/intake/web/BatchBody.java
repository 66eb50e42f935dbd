package io.firsthand.intake.web;

import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API tells it.
 *
 * @param set the same for all files that were brought together
 * @param preset the export that it is read as
 * @param confidence how sure that is, from 0 to 100, where nobody said it
 * @param what its rows are: leads, companies, opportunities, opportunity_stages or touches
 * @param state uploaded, checking, checked, importing, done, cancelled, failed, undoing or undone
 * @param mended rows that had been wrapped in quotes as a whole
 * @param problem why the file could not be read to its end, or why the import failed
 * @param columns what becomes of each column
 */
record BatchBody(
        UUID id,
        UUID set,
        @Nullable String preset,
        @Nullable Integer confidence,
        String what,
        String file,
        String sha256,
        long size,
        String by,
        Instant createdAt,
        String state,
        long expected,
        long rows,
        long created,
        long updated,
        long skipped,
        long errors,
        long mended,
        @Nullable String problem,
        Map<String, String> columns,
        String encoding,
        String delimiter,
        int headerRow,
        @Nullable String sheet,
        String dateOrder,
        @Nullable Instant fileRemovedAt,
        @Nullable UndoBody undo) {

    static BatchBody of(Batch batch, FaultWords words) {
        var columns = new LinkedHashMap<String, String>();
        batch.plan().columns().forEach(column -> columns.put(column.name(), column.target()));
        var counts = batch.counts();
        return new BatchBody(
                batch.id(),
                batch.set(),
                batch.plan().shape().preset(),
                batch.plan().shape().confidence(),
                batch.plan().shape().rows().id(),
                batch.fileName(),
                batch.sha256(),
                batch.size(),
                batch.byName(),
                batch.createdAt(),
                batch.state().id(),
                batch.expected(),
                counts.rows(),
                counts.created(),
                counts.updated(),
                counts.skipped(),
                counts.refused(),
                counts.mended(),
                batch.fault().map(fault -> words.say(Locale.ENGLISH, fault)).orElse(null),
                columns,
                batch.plan().reading().charset(),
                String.valueOf(batch.plan().reading().delimiter()),
                batch.plan().reading().header(),
                batch.plan().layout().isSheet() ? batch.plan().layout().sheet() : null,
                batch.plan().reading().dates().name().toLowerCase(Locale.ROOT),
                batch.fileRemovedAt(),
                batch.undo().map(UndoBody::of).orElse(null));
    }
}
