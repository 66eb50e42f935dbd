package io.firsthand.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list of leads can show beside the lead and its trust card, in the order in which it does. */
public enum Column {
    STAGE,
    VERDICT,
    OWNER,
    TAGS,
    TITLE,
    EMAIL,
    PHONE,
    DOMAIN,
    CAMPAIGN,
    SINCE,
    CAPTURED,
    CHANGED;

    /** What is shown to those who chose nothing; the owner stands below the stage then. */
    public static final List<Column> USUAL = List.of(STAGE);

    /** As it stands in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns so named, with commas between them; those chosen last or the usual ones where nothing is. */
    public static List<Column> of(@Nullable String ids) {
        if (ids == null || ids.isBlank()) {
            return USUAL;
        }
        var wanted = Arrays.asList(ids.split(","));
        return Arrays.stream(values())
                .filter(column -> wanted.contains(column.id()))
                .toList();
    }

    public static String text(List<Column> columns) {
        return columns.isEmpty() ? "none" : columns.stream().map(Column::id).collect(Collectors.joining(","));
    }
}
