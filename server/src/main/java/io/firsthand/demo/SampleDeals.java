package io.firsthand.demo;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The opportunities of the sample's leads that came so far, open or ended as their stages say. */
final class SampleDeals {

    private static final List<String> SUBJECTS = List.of(
            "Flow wrapper line", "Cartoner CX-40", "Case packer", "Retrofit of the wrapper", "Service contract");
    private static final List<String> REASONS = List.of("No budget", "Price", "Competitor", "Project stopped");

    private SampleDeals() {}

    static List<NewOpportunity> of(List<SampleLead> leads, Map<SampleLead, LeadId> ids) {
        var deals = new ArrayList<NewOpportunity>();
        for (var i = 0; i < leads.size(); i++) {
            var lead = leads.get(i);
            var opened = entered(lead, Stage.OPPORTUNITY);
            if (opened.isPresent()) {
                deals.addAll(deal(lead, Objects.requireNonNull(ids.get(lead)), opened.get(), Chance.of("deal", i), i));
            }
        }
        return deals;
    }

    /** None where the lead rests in nurture: nobody kept the opportunity. */
    private static List<NewOpportunity> deal(SampleLead lead, LeadId id, Instant opened, Chance chance, int number) {
        var currency = lead.contact().country().equals("gb")
                ? "GBP"
                : lead.contact().country().equals("us") ? "USD" : "EUR";
        var amount = BigDecimal.valueOf(8_000 + 500L * chance.below(20) + 1_000L * (long) chance.around(70));
        var terms = Terms.named(chance.oneOf(SUBJECTS))
                .withAmount(amount, currency)
                .withExpectedClose(LocalDate.ofInstant(opened, ZoneOffset.UTC).plusDays(45 + 5L * chance.below(28)));
        var open = NewOpportunity.open(id, terms, opened)
                .withKey(new Arrival.Key("demo-deals", Integer.toString(number + 1)));
        var last = lead.stage();
        return switch (last.stage()) {
            case OPPORTUNITY -> List.of(open);
            case WON -> List.of(open.won(last.at()));
            case LOST -> List.of(open.lost(last.at(), chance.oneOf(REASONS)));
            default -> List.of();
        };
    }

    private static Optional<Instant> entered(SampleLead lead, Stage stage) {
        return lead.arrival().history().stream()
                .filter(it -> it.stage() == stage)
                .map(Arrival.Past::at)
                .findFirst();
    }
}
