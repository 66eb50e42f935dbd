package io.firsthand.network;

import io.firsthand.lead.Plain;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the columns of a list of people mean, by the names that professional networks and people give them. */
enum ListColumn {
    GIVEN("firstname", "givenname", "vorname"),
    FAMILY("lastname", "familyname", "surname", "nachname", "familienname"),
    NAME("name", "fullname", "contact", "kontakt"),
    EMAIL("emailaddress", "email", "emailadresse", "mail"),
    COMPANY("company", "companyname", "employer", "organization", "unternehmen", "firma", "arbeitgeber"),
    TITLE("position", "title", "jobtitle", "titel", "funktion"),
    CONNECTED("connectedon", "connectedat", "verbundenam", "vernetztam", "kontaktseit"),
    BEGUN("startedon", "from", "begun", "start", "begonnenam", "von", "seit"),
    ENDED("finishedon", "until", "to", "ended", "end", "beendetam", "bis");

    @SuppressWarnings("ImmutableEnumChecker") // it is an unmodifiable set
    private final Set<String> names;

    ListColumn(String... names) {
        this.names = Set.of(names);
    }

    /** Which column of these holds what. */
    static Map<ListColumn, Integer> in(List<String> cells) {
        var found = new EnumMap<ListColumn, Integer>(ListColumn.class);
        for (var i = 0; i < cells.size(); i++) {
            var name = Plain.of(cells.get(i)).replaceAll("[^a-z]", "");
            for (var column : values()) {
                if (column.names.contains(name)) {
                    found.putIfAbsent(column, i);
                }
            }
        }
        return found;
    }

    /** Whether a row with these columns can be the one that names them. */
    static boolean isHeader(Map<ListColumn, Integer> found) {
        var isNamed = found.containsKey(NAME) || found.containsKey(FAMILY) || found.containsKey(EMAIL);
        return (isNamed && found.size() >= 2) || (found.containsKey(COMPANY) && found.containsKey(BEGUN));
    }
}
