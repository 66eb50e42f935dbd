package io.firsthand.listing;

import io.firsthand.field.CustomFields;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadQuery;
import io.firsthand.verdict.VerdictTerms;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which leads the address of a list means, also by the workspace's own fields. */
@Component
public class ListQueries {

    private final CustomFields fields;
    private final VerdictTerms verdicts;

    ListQueries(CustomFields fields, VerdictTerms verdicts) {
        this.fields = fields;
        this.verdicts = verdicts;
    }

    /** The names of parts of a list's address that make no sense, the workspace's own fields among them. */
    public List<String> flaws(String address) {
        var flaws = new ArrayList<>(ListFilter.flaws(address));
        if (ListFilter.parse(address).fieldTerms().stream()
                .anyMatch(text -> fields.term(text).isEmpty())) {
            flaws.add("field");
        }
        return flaws;
    }

    /** For somebody in a time zone; nobody is "me" for a system. A term that is none narrows nothing. */
    public LeadQuery of(ListFilter filter, ZoneId zone, @Nullable PersonId me) {
        var terms = filter.fieldTerms().stream()
                .flatMap(text -> fields.term(text).stream())
                .toList();
        return filter.query(zone, me)
                .withFields(terms)
                .withTerms(verdicts.of(filter.get("verdict"), filter.get("unknown")));
    }
}
