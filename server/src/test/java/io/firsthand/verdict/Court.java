package io.firsthand.verdict;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Parley;
import io.firsthand.agreement.Seen;
import io.firsthand.agreement.Signatures;
import io.firsthand.agreement.Signing;
import io.firsthand.agreement.Step;
import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Content;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Where leads are judged: definitions are signed here, and leads arrive. */
@TestComponent
public class Court {

    private static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");

    private final Agreements agreements;
    private final Signatures signatures;
    private final CustomFields fields;
    private final Leads leads;
    private final Judging judging;
    private final Cast cast;

    Court(Agreements agreements, Signatures signatures, CustomFields fields, Leads leads, Judging judging, Cast cast) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.fields = fields;
        this.leads = leads;
        this.judging = judging;
        this.cast = cast;
    }

    /** A workspace with somebody of each side who may sign, and a field for budgets. */
    public Parley opens() {
        var parley = Parley.meet(cast, "Court");
        parley.company().run(() -> fields.define(Map.of("Budget", FieldType.NUMBER)));
        return parley;
    }

    /** A firm's address and a budget are required, a chief and a referral bring points, students are out. */
    public static Content content() {
        return Parley.content("Packaging").withThreshold(15).withCriteria(criteria(50_000));
    }

    public static List<Criterion> criteria(long budget) {
        return List.of(
                criterion("firm", Dimension.ROLE, Weight.REQUIRED, 0, "contact.business_email == true"),
                criterion("budget", Dimension.FIRMOGRAPHIC, Weight.REQUIRED, 0, "custom.budget >= " + budget + ".0"),
                criterion("chief", Dimension.ROLE, Weight.SUPPORTING, 20, "contact.seniority == \"chief\""),
                criterion("referred", Dimension.CONTEXT, Weight.SUPPORTING, 15, "source.channel == \"referral\""),
                criterion("student", Dimension.CONTEXT, Weight.DISQUALIFIER, 0, "contact.title == \"Student\""));
    }

    public static Criterion criterion(String key, Dimension dimension, Weight weight, int points, String condition) {
        return new Criterion(
                key, dimension, weight, points, "Is it " + key + "?", condition, "A mail", "Sales", "It matters");
    }

    /** Signed by both sides. */
    public Definition puts(Parley parley, Content content) {
        return parley.company().in(() -> {
            var draft = agreements.create(content, null, parley.company().rita().actor());
            var proposed = agreements.propose(
                    draft.id(), draft.revision(), parley.company().rita().actor());
            if (!(proposed instanceof Step.Done(var it))) {
                throw new AssertionError(proposed.toString());
            }
            signatures.sign(
                    it.id(), Seen.of(it.hash()), Cast.PASSPHRASE, parley.mira().actor());
            if (signatures.sign(
                            it.id(),
                            Seen.of(it.hash()),
                            Cast.PASSPHRASE,
                            parley.saul().actor())
                    instanceof Signing.InForceNow(var now)) {
                return now;
            }
            throw new AssertionError("Not in force");
        });
    }

    public Definition proposes(Parley parley, Content content) {
        return parley.company().in(() -> {
            var draft = agreements.create(content, null, parley.company().rita().actor());
            return agreements.propose(
                                    draft.id(),
                                    draft.revision(),
                                    parley.company().rita().actor())
                            instanceof Step.Done(var it)
                    ? it
                    : draft;
        });
    }

    /** Everything that waits is judged. */
    public void judges(Parley parley) {
        parley.company().run(() -> {
            while (judging.round().goesOn()) {
                // on
            }
        });
    }

    public LeadId arrives(Parley parley, String name, Channel channel, @Nullable String title, @Nullable Long budget) {
        return parley.company().in(() -> {
            var arrival = Arrival.of(
                            ContactDetails.of(
                                    name,
                                    name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@flow.example",
                                    null,
                                    title),
                            "Flow-Matic",
                            Source.of(channel, null),
                            null,
                            Provenance.of(How.TYPED, Grade.C, MAY, null, "Ada"))
                    .withCustom(budget == null ? Map.of() : Map.of("Budget", budget));
            if (leads.create(arrival, parley.company().maya().actor()) instanceof Outcome.Created(var lead)) {
                return lead;
            }
            throw new AssertionError("Not new: " + name);
        });
    }

    public void learns(Parley parley, LeadId lead, LeadChange change) {
        parley.company()
                .run(() -> leads.change(
                        lead, Leads.ANY_VERSION, change, parley.company().sam().actor()));
    }

    /** So that nothing that asks for the budget as a number can be judged by. */
    void retypesBudget(Parley parley) {
        parley.company()
                .run(() -> fields.change(fields.named("Budget").orElseThrow().id(), "Budget", FieldType.TEXT));
    }

    public Lead now(Parley parley, LeadId lead) {
        return parley.company().in(() -> leads.get(lead).orElseThrow());
    }
}
