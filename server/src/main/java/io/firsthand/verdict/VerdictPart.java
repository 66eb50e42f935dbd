package io.firsthand.verdict;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the verdict that pages show with the facts of its lead. */
@Component
class VerdictPart implements LeadPart {

    private final VerdictRepository verdicts;
    private final Documents documents;

    VerdictPart(VerdictRepository verdicts, Documents documents) {
        this.verdicts = verdicts;
        this.documents = documents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var told = VerdictFacts.replay(facts);
        var row = verdicts.of(CurrentWorkspace.get().value(), List.of(lead)).get(lead);
        var differences = new ArrayList<Difference>();
        compare("verdict.field.verdict", told.evaluated().orElse(""), row == null ? "" : line(row), differences);
        compare("verdict.field.override", told.overridden().orElse(""), row == null ? "" : override(row), differences);
        return differences;
    }

    private String line(VerdictRow row) {
        var results = Results.byKey(documents.criteria(row.definition()), row.results()).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, it -> Results.truth(it.getValue()).id()));
        return VerdictFacts.line(row.verdict().id(), row.points(), results);
    }

    private static String override(VerdictRow row) {
        var it = row.override();
        return it == null ? "" : it.verdict().id() + ": " + it.reason();
    }

    private static void compare(String field, String recorded, String shown, List<Difference> into) {
        if (!recorded.equals(shown)) {
            into.add(new Difference(field, recorded, shown));
        }
    }
}
