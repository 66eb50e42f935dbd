package io.firsthand.insight;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads of a company that came some time ago, and what became of them. */
public record InsightPast(Leads leads, Opportunities opportunities, Cast.Company company) {

    public LeadId lead(String name, Channel channel, @Nullable String campaign, Duration ago) {
        return take(name, Source.of(channel, campaign), How.API, Instant.now().minus(ago), List.of());
    }

    /** Of a webinar; came to the stage two days later. */
    public LeadId worked(String name, String campaign, Duration ago, Stage stage) {
        var at = Instant.now().minus(ago);
        return take(
                name,
                Source.of(Channel.WEBINAR, campaign),
                How.API,
                at,
                List.of(new Arrival.Past(Stage.INQUIRY, at), new Arrival.Past(stage, at.plus(Duration.ofDays(2)))));
    }

    public LeadId arrives(String name, How how, Instant captured, @Nullable Stage stage, Instant at) {
        return take(
                name,
                Source.of(Channel.UNKNOWN, null),
                how,
                captured,
                stage == null ? List.of() : List.of(new Arrival.Past(stage, at)));
    }

    /** Came to the first stage as it was captured. */
    public LeadId through(String name, Arrival.Past... stages) {
        return take(name, Source.of(Channel.WEBINAR, null), How.API, stages[0].at(), List.of(stages));
    }

    /** Through all stages in thirty days. */
    public LeadId won(String name, Duration ago, String amount, String currency) {
        var at = Instant.now().minus(ago);
        var lead = take(
                name,
                Source.of(Channel.MEETING, null),
                How.API,
                at,
                List.of(
                        new Arrival.Past(Stage.INQUIRY, at),
                        new Arrival.Past(Stage.SQL, at.plus(Duration.ofDays(4))),
                        new Arrival.Past(Stage.OPPORTUNITY, at.plus(Duration.ofDays(10))),
                        new Arrival.Past(Stage.WON, at.plus(Duration.ofDays(30)))));
        company.run(() -> opportunities.takeAll(
                List.of(NewOpportunity.open(
                                lead,
                                Terms.named("Deal").withAmount(new BigDecimal(amount), currency),
                                at.plus(Duration.ofDays(10)))
                        .won(at.plus(Duration.ofDays(30)))),
                company.sam().actor()));
        return lead;
    }

    /** Sales took it up ten days after it came, for that amount; open still, or ended so many days later. */
    public LeadId deal(
            String name, Duration ago, String amount, String currency, @Nullable Duration cycle, boolean won) {
        return deals(List.of(name), ago, amount, currency, cycle, won).getFirst();
    }

    /** As many as there are names. */
    List<LeadId> deals(
            List<String> names, Duration ago, String amount, String currency, @Nullable Duration cycle, boolean won) {
        var at = Instant.now().minus(ago);
        var opened = at.plus(Duration.ofDays(10));
        var history = new ArrayList<Arrival.Past>();
        history.add(new Arrival.Past(Stage.INQUIRY, at));
        history.add(new Arrival.Past(Stage.SQL, at.plus(Duration.ofDays(4))));
        history.add(new Arrival.Past(Stage.OPPORTUNITY, opened));
        if (cycle != null) {
            history.add(new Arrival.Past(won ? Stage.WON : Stage.LOST, opened.plus(cycle)));
        }
        var found = take(names, Source.of(Channel.MEETING, null), How.API, at, history);
        var terms = Terms.named("Deal").withAmount(new BigDecimal(amount), currency);
        var told = found.stream()
                .map(it -> NewOpportunity.open(it, terms, opened))
                .map(it -> cycle == null ? it : won ? it.won(opened.plus(cycle)) : it.lost(opened.plus(cycle), "Price"))
                .toList();
        company.run(() -> opportunities.takeAll(told, company.sam().actor()));
        return found;
    }

    private LeadId take(String name, Source source, How how, Instant at, List<Arrival.Past> past) {
        return take(List.of(name), source, how, at, past).getFirst();
    }

    private List<LeadId> take(List<String> names, Source source, How how, Instant at, List<Arrival.Past> past) {
        var arrivals = names.stream()
                .map(it -> Arrival.of(
                                new ContactDetails(it, null, null, null, null, null),
                                null,
                                source,
                                null,
                                Provenance.of(how, how == How.IMPORT ? Grade.D : Grade.B, at, null, null))
                        .withHistory(past))
                .toList();
        return company.in(() -> leads.takeAll(arrivals, company.maya().actor())).stream()
                .map(it -> switch (it) {
                    case Outcome.Created(var lead) -> lead;
                    case Outcome.Seen(var lead) -> lead;
                    case Outcome.Unchanged(var lead) -> lead;
                    case Outcome.Refused(var mistakes) -> throw new IllegalStateException(mistakes.toString());
                })
                .toList();
    }
}
