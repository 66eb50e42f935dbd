package io.firsthand.intake;

import io.firsthand.lead.Arrival;
import io.firsthand.table.Booleans;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other systems call people, companies, opportunities and touches. */
final class ExternalKeys {

    private static final int LONGEST = 200;

    private ExternalKeys() {}

    static Arrival.Key person(String system, String id) {
        return key(system, "person", id);
    }

    static Arrival.Key company(String system, String id) {
        return key(system, "company", id);
    }

    static Arrival.Key opportunity(String system, String id) {
        return key(system, "opportunity", id);
    }

    static Arrival.Key touch(String system, String id) {
        return key(system, "touch", id);
    }

    static Arrival.Key note(String system, String id) {
        return key(system, "note", id);
    }

    /** The ids in a cell: some systems write all that are associated, with semicolons between. */
    static List<String> ids(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty() && it.length() <= LONGEST)
                        .limit(20)
                        .toList();
    }

    static boolean isDeleted(@Nullable String cell) {
        return cell != null && Booleans.read(cell).orElse(false);
    }

    /** Salesforce writes the same id with 15 letters or with three more that only check them. */
    private static Arrival.Key key(String system, String kind, String id) {
        var isLong = system.equals("salesforce") && id.matches("[A-Za-z0-9]{18}");
        return new Arrival.Key(system + "." + kind, isLong ? id.substring(0, 15) : id);
    }
}
