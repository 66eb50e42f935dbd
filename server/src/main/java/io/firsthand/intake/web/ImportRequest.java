package io.firsthand.intake.web;

import io.firsthand.intake.Wishes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of an import by API.
 *
 * @param fileName for a file that is the body itself
 * @param map such as {@code E-Mail=email}, as often as needed
 */
record ImportRequest(
        @Nullable String fileName,
        @Nullable List<String> map,
        @Nullable String source,
        @Nullable List<String> missing,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String dateOrder,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable Boolean leaveOutUnmapped,
        @Nullable Boolean dryRun) {

    Wishes wishes() {
        return new Wishes(
                map == null ? List.of() : map,
                source,
                missing == null ? List.of() : missing,
                encoding,
                delimiter,
                dateOrder,
                sheet,
                headerRow,
                Boolean.TRUE.equals(leaveOutUnmapped));
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    String name() {
        return fileName == null ? "leads.csv" : fileName;
    }
}
