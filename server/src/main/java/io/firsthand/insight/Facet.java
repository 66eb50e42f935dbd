package io.firsthand.insight;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what leads are counted beside their channel and week. */
public enum Facet {
    ALL("''"),
    CAMPAIGN("campaign"),
    SHOW("show_id::text"),
    FORM("form"),
    /** The import that brought it. */
    LIST("list_id::text"),
    /** Who had the first conversation. */
    SPOKE("spoke_by::text"),
    OWNER("owner_id::text"),
    /** To whom it was handed. */
    REP("rep_id::text"),
    INDUSTRY("industry"),
    COUNTRY("country"),
    SIZE("size"),
    SENIORITY("seniority"),
    GRADE("grade"),
    /** Of the definition that it was judged by: its id, a colon, and the number of the version. */
    VERSION("definition_id::text || ':' || definition_version"),
    /** Within which time somebody first tried to reach it: see {@link Speed}. */
    SPEED(Speed.SQL);

    private final String column;

    Facet(String column) {
        this.column = column;
    }

    /** As it stands in tables, addresses and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** Of a row of the table, in SQL. */
    String column() {
        return column;
    }

    /** Whether its values are ids. */
    public boolean isById() {
        return switch (this) {
            case SHOW, LIST, SPOKE, OWNER, REP -> true;
            case ALL, CAMPAIGN, FORM, INDUSTRY, COUNTRY, SIZE, SENIORITY, GRADE, VERSION, SPEED -> false;
        };
    }

    /** The condition that a row of the table has {@code :value}, so that an index can be used. */
    String is() {
        return isById() ? column.replace("::text", " = :value::uuid") : column + " = :value";
    }

    /** Rows {@code (facet, value)} for each of some, of the row at hand. */
    static String rows(Facet... facets) {
        return Arrays.stream(facets)
                .map(it -> "('" + it.id() + "', " + it.column + ")")
                .collect(joining(", ", "(values ", ")"));
    }
}
