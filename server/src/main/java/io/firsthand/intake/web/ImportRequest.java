package io.firsthand.intake.web;

import io.firsthand.intake.Wishes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of an import by API.
 *
 * @param fileName for a file that is the body itself
 * @param preset the export it is, such as {@code hubspot-contacts}; found out if absent or {@code auto}
 * @param meaning such as {@code channel:Trade fair=booth_conversation}, as often as needed
 * @param start false to look at the plan first, and to check and start by requests of their own
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
        @Nullable String preset,
        @Nullable List<String> meaning,
        @Nullable Boolean start,
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
                Boolean.TRUE.equals(leaveOutUnmapped),
                preset,
                meaning == null ? List.of() : meaning);
    }

    /** Whether nothing is to be done yet but to take the files in. */
    boolean isToWait() {
        return Boolean.FALSE.equals(start);
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    String name() {
        return fileName == null ? "leads.csv" : fileName;
    }
}
