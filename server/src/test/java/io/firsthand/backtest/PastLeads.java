package io.firsthand.backtest;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Parley;
import io.firsthand.agreement.Seen;
import io.firsthand.agreement.Signatures;
import io.firsthand.definition.Content;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Leads of last year, of which it is known what became of them, and a definition for them in force. */
public final class PastLeads {

    public static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");
    public static final Plan ALL_YEAR = new Plan(
            Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"), true, Goal.WON, null, null);

    private final Leads leads;
    private final Agreements agreements;
    private final Signatures signatures;

    PastLeads(Leads leads, Agreements agreements, Signatures signatures) {
        this.leads = leads;
        this.agreements = agreements;
        this.signatures = signatures;
    }

    /** Twelve booth conversations, of which three were won, and twelve webinars, of which one was. */
    public void arrive(Cast.Company company) {
        for (var i = 0; i < 12; i++) {
            arrive(company, Channel.BOOTH_CONVERSATION, i, i < 3);
            arrive(company, Channel.WEBINAR, i, i == 0);
        }
    }

    private void arrive(Cast.Company company, Channel channel, int number, boolean won) {
        var history = new ArrayList<Arrival.Past>();
        if (won) {
            history.add(new Arrival.Past(Stage.MQL, MAY.plus(Duration.ofDays(1))));
            history.add(new Arrival.Past(Stage.WON, MAY.plus(Duration.ofDays(20))));
        }
        var email = channel.id() + number + "@navy" + number + channel.id().charAt(0) + ".example";
        company.run(() -> {
            var outcome = leads.create(
                    Arrival.of(
                                    ContactDetails.of(channel.id() + " " + number, email, null, null),
                                    "Navy " + number + channel.id(),
                                    Source.of(channel, null),
                                    null,
                                    Provenance.of(How.TYPED, Grade.C, MAY, null, "Ada"))
                            .withHistory(history),
                    company.maya().actor());
            if (!(outcome instanceof Outcome.Created)) {
                throw new IllegalStateException(String.valueOf(outcome));
            }
        });
    }

    public Definition draft(Parley parley, Content content) {
        return Objects.requireNonNull(parley.company()
                .in(() -> agreements.create(content, null, parley.mira().actor())));
    }

    /** Laid before both sides. */
    public Definition propose(Parley parley, Content content) {
        var draft = draft(parley, content);
        return parley.company().in(() -> {
            agreements.propose(draft.id(), draft.revision(), parley.mira().actor());
            return agreements.find(draft.id()).orElseThrow();
        });
    }

    /** Signed by both sides. */
    public Definition inForce(Parley parley, Content content) {
        var draft = propose(parley, content);
        return parley.company().in(() -> {
            for (var signer : List.of(parley.mira(), parley.saul())) {
                signatures.sign(draft.id(), Seen.of(draft.hash()), Cast.PASSPHRASE, signer.actor());
            }
            return agreements.find(draft.id()).orElseThrow();
        });
    }
}
