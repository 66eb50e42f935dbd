package io.firsthand.buying.web;

import io.firsthand.buying.Reasons;
import io.firsthand.buying.SecondLook;
import io.firsthand.buying.SecondLooks;
import io.firsthand.identity.People;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.web.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All second looks at which somebody chose, as a file. */
@Component
class SecondLookFile {

    private static final int AT_ONCE = 500;

    private final SecondLooks looks;
    private final Leads leads;
    private final LeadRecords records;
    private final People people;
    private final Reasons reasons;

    SecondLookFile(SecondLooks looks, Leads leads, LeadRecords records, People people, Reasons reasons) {
        this.looks = looks;
        this.leads = leads;
        this.records = records;
        this.people = people;
        this.reasons = reasons;
    }

    void write(Locale locale, HttpServletResponse response) {
        var file = CsvFile.begin(
                response,
                "second-looks.csv",
                "id",
                "lead",
                "name",
                "company",
                "company_name",
                "stage",
                "cause",
                "evidence",
                "asked_at",
                "chosen_at",
                "choice",
                "chosen_by",
                "outcome",
                "outcome_at");
        var after = Optional.<UUID>empty();
        List<SecondLook> some;
        do {
            some = looks.chosen(after, AT_ONCE);
            write(some, locale, file);
            after = some.isEmpty()
                    ? Optional.empty()
                    : Optional.of(some.getLast().id());
        } while (some.size() == AT_ONCE);
    }

    private void write(List<SecondLook> some, Locale locale, CsvFile file) {
        var names = records.names(some.stream().map(SecondLook::lead).toList());
        var people = this.people.names();
        var companies = new HashMap<UUID, String>();
        some.forEach(it -> {
            var by = it.chosenBy();
            var choice = it.choice();
            var outcome = it.outcome();
            file.row(
                    it.id(),
                    it.lead().value(),
                    names.getOrDefault(it.lead(), ""),
                    it.company().value(),
                    companies.computeIfAbsent(
                            it.company().value(),
                            _ -> leads.company(it.company())
                                    .map(CompanyLink::name)
                                    .orElse("")),
                    it.stage().id(),
                    it.cause().id(),
                    String.join(" ", reasons.say(it.evidence(), locale)),
                    it.askedAt(),
                    it.chosenAt(),
                    choice == null ? null : choice.id(),
                    by == null ? null : people.getOrDefault(by, ""),
                    outcome == null ? null : outcome.id(),
                    it.outcomeAt());
        });
    }
}
