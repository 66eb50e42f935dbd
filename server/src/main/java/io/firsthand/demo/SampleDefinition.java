package io.firsthand.demo;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Content;
import io.firsthand.definition.LadderStep;
import io.firsthand.definition.LadderStep.What;
import io.firsthand.definition.LadderStep.When;
import io.firsthand.definition.Target;
import java.util.List;

/** What Kestrel's two teams agreed on; the pack for exhibitions, with criteria of their own. */
final class SampleDefinition {

    static final String BUDGET = "Budget";

    private static final int THRESHOLD = 40;

    private static final Target HOT =
            new Target("hot", "Hot leads: rated 4 or 5 at the booth", "said.rating >= 4.0", 60, 120);

    /** A word before it is too late, the head of sales an hour after, somebody else two working days later. */
    private static final List<LadderStep> LADDER = List.of(
            new LadderStep(new When.Percent(80), What.REMIND),
            new LadderStep(new When.AfterBreach(60), What.TELL_MANAGER),
            new LadderStep(new When.AfterBreach(960), What.REASSIGN));

    private SampleDefinition() {}

    /**
     * The content with so much budget asked for.
     *
     * @param pack what the draft began with
     */
    static Content asking(Content pack, long budget) {
        return pack.withTitle("Leads of Kestrel")
                .withCriteria(criteria(budget))
                .withThreshold(THRESHOLD)
                .withTerms(pack.terms().withTargets(List.of(HOT)).withLadder(LADDER));
    }

    private static List<Criterion> criteria(long budget) {
        return List.of(
                criterion(
                        "reachable",
                        Dimension.CONTEXT,
                        Weight.REQUIRED,
                        0,
                        "Can we reach this person?",
                        "known(contact.email) || known(contact.phone)",
                        "E-mail or phone",
                        "Sales",
                        "A lead that nobody can answer is an entry, not a lead."),
                criterion(
                        "firm",
                        Dimension.FIRMOGRAPHIC,
                        Weight.REQUIRED,
                        0,
                        "Do they write from a company of their own?",
                        "contact.business_email || known(company.domain)",
                        "A company’s address or domain",
                        "Sales",
                        "Nobody buys a packaging line from a free mail address."),
                criterion(
                        "budget",
                        Dimension.FIRMOGRAPHIC,
                        Weight.REQUIRED,
                        0,
                        "Is there a budget of at least %,d euros?".formatted(budget),
                        "custom.budget >= " + budget + ".0",
                        "The number they named, in the field “Budget”",
                        "Sales",
                        "Below that, a used machine from a dealer is the better advice."),
                criterion(
                        "asked",
                        Dimension.INTENT,
                        Weight.SUPPORTING,
                        30,
                        "Did they talk with us or ask us for something?",
                        "source.channel in ['booth_conversation', 'meeting', 'referral', 'inbound_call', 'demo_request',"
                                + " 'pricing_enquiry', 'contact_form'] || touches.human_count >= 1.0",
                        "The conversation, call or form",
                        "Sales",
                        "Who only downloaded something does not expect a call."),
                criterion(
                        "again",
                        Dimension.INTENT,
                        Weight.SUPPORTING,
                        15,
                        "Have they done something within the last 60 days?",
                        "signals.since(now - days(60)).count() >= 1",
                        "A visit, a download, a request",
                        "Marketing",
                        "Interest that is a year old is a newsletter, not a lead."),
                criterion(
                        "authority",
                        Dimension.ROLE,
                        Weight.SUPPORTING,
                        20,
                        "Do they decide about machines?",
                        "contact.seniority in ['owner', 'chief', 'director', 'lead']",
                        "The title",
                        "Sales",
                        "Others have a say too, but nobody buys without them."),
                criterion(
                        "plant",
                        Dimension.ROLE,
                        Weight.SUPPORTING,
                        15,
                        "Do they work where machines are used or bought?",
                        "contact.function in ['operations', 'engineering', 'purchasing', 'quality', 'general']",
                        "The title",
                        "Marketing",
                        "They know what stands still, and what it costs."),
                criterion(
                        "bought_list",
                        Dimension.CONTEXT,
                        Weight.DISQUALIFIER,
                        0,
                        "Did we only buy this address?",
                        "source.channel == 'purchased_list' && touches.human_count < 1.0",
                        "The source",
                        "Sales",
                        "Nobody on a bought list has asked for us."));
    }

    private static Criterion criterion(
            String key,
            Dimension dimension,
            Weight weight,
            int points,
            String question,
            String condition,
            String evidence,
            String askedBy,
            String why) {
        return new Criterion(key, dimension, weight, points, question, condition, evidence, askedBy, why);
    }
}
