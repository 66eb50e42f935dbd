package io.firsthand.diagnosis;

import static java.util.stream.Collectors.toMap;

import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the leads of findings are called. */
@Component
public class LeadNames {

    private static final int OF_EACH = 12;

    private final Leads leads;

    LeadNames(Leads leads) {
        this.leads = leads;
    }

    /** Of a dozen of each finding. */
    public Map<UUID, String> of(Diagnosis diagnosis) {
        var some = diagnosis.byWeight().stream()
                .flatMap(it -> it.leads().stream().limit(OF_EACH))
                .distinct()
                .map(LeadId::new)
                .toList();
        return leads.all(some).stream().collect(toMap(it -> it.id().value(), LeadNames::name, (a, _) -> a));
    }

    /** Of all that one finding keeps, in their order. */
    public Map<UUID, String> of(Finding it) {
        var all = new LinkedHashMap<UUID, String>();
        leads.all(it.leads().stream().map(LeadId::new).toList())
                .forEach(lead -> all.put(lead.id().value(), name(lead)));
        return all;
    }

    private static String name(Lead it) {
        var company = it.company();
        return Stream.of(
                        Optional.ofNullable(it.contact().name()),
                        Optional.ofNullable(company).map(link -> link.name()),
                        Optional.ofNullable(it.contact().email()).map(Object::toString))
                .flatMap(Optional::stream)
                .limit(2)
                .reduce((one, other) -> one + ", " + other)
                .orElse(it.id().value().toString());
    }
}
