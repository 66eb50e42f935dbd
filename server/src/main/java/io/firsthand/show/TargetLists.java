package io.firsthand.show;

import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Plain;
import io.firsthand.show.ListFile.Opened;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads lists of companies that shall be met: typed line by line, or in a file. */
@Service
public class TargetLists {

    private static final Set<String> NAMES = Set.of(
            "company",
            "companyname",
            "account",
            "accountname",
            "name",
            "firma",
            "firmenname",
            "unternehmen",
            "kunde",
            "organisation",
            "organization");
    private static final Set<String> DOMAINS =
            Set.of("domain", "website", "web", "url", "homepage", "webseite", "companydomain", "companydomainname");
    private static final Set<String> NOTES =
            Set.of("note", "notes", "notiz", "comment", "kommentar", "why", "goal", "ziel");
    private static final Set<String> OWNERS =
            Set.of("owner", "accountowner", "responsible", "verantwortlich", "zustandig", "rep", "email");

    private final People people;

    TargetLists(People people) {
        this.people = people;
    }

    /** One company a line; a domain and a note may follow, set off by semicolons or tabs. */
    public List<Target.Wish> typed(String text) {
        return text.lines()
                .filter(it -> !it.isBlank())
                .map(it -> it.split("[;\\t]", 3))
                .map(it -> new Target.Wish(
                        it[0].strip(), filled(it.length > 1 ? it[1] : ""), filled(it.length > 2 ? it[2] : ""), null))
                .toList();
    }

    /** Empty when the file is no table, or none of its columns is headed as a company. */
    public Optional<List<Target.Wish>> inFile(byte[] content) {
        if (!(ListFile.read(content, Targets.MOST + 1) instanceof Opened.Table(var columns, var rows, var _))) {
            return Optional.empty();
        }
        var name = columns.size() == 1 ? 0 : column(columns, NAMES);
        if (name < 0) {
            return Optional.empty();
        }
        var domain = column(columns, DOMAINS);
        var note = column(columns, NOTES);
        var owner = column(columns, OWNERS);
        return Optional.of(rows.stream()
                .map(row -> row.cells())
                .filter(cells -> !cells.get(name).isBlank())
                .map(cells -> new Target.Wish(
                        cells.get(name).strip(), cell(cells, domain), cell(cells, note), person(cell(cells, owner))))
                .toList());
    }

    private static int column(List<String> columns, Set<String> headers) {
        for (var i = 0; i < columns.size(); i++) {
            if (headers.contains(Plain.of(columns.get(i)).replaceAll("[^a-z]", ""))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String cell(List<String> cells, int column) {
        return column < 0 ? null : filled(cells.get(column));
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** By name or address; nobody, where we know no such person. */
    private @Nullable PersonId person(@Nullable String text) {
        return text == null
                ? null
                : people.all().stream()
                        .filter(it -> it.name().equalsIgnoreCase(text)
                                || it.email().value().equalsIgnoreCase(text))
                        .findFirst()
                        .map(Person::id)
                        .orElse(null);
    }
}
