package io.firsthand.definition;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.TermType;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import java.util.List;
import java.util.Locale;

/** A definition without faults, and what its conditions may ask. */
final class Sample {

    static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            new Term("contact.name", TermType.TEXT, "Name", List.of()),
            new Term("contact.email", TermType.TEXT, "E-mail", List.of()),
            new Term("contact.phone", TermType.TEXT, "Phone", List.of()),
            new Term("contact.title", TermType.TEXT, "Title", List.of()),
            new Term("company.name", TermType.TEXT, "Company", List.of()),
            new Term("source.channel", TermType.CHOICE, "Channel", List.of()),
            new Term("said.next_step", TermType.TEXT, "Next step", List.of()),
            new Term(
                    "said.timeline",
                    TermType.CHOICE,
                    "Timeline",
                    List.of(new Term.Choice("now", "Now"), new Term.Choice("quarter", "3 months"))),
            new Term("custom.employees", TermType.NUMBER, "Employees", List.of()),
            new Term("signals", TermType.SIGNALS, "Signals", List.of())));

    private Sample() {}

    static final Terms TERMS = new Terms(
            240,
            240,
            6,
            "The owner, then the manager.",
            List.of(
                    new LadderStep(new LadderStep.When.Percent(80), LadderStep.What.REMIND),
                    new LadderStep(new LadderStep.When.AfterBreach(60), LadderStep.What.REASSIGN)),
            List.of(new Target("hot", "Hot leads", "said.timeline in ['now']", 15, 30)));

    static Content content() {
        return PackFile.read("blank", Locale.ENGLISH)
                .content()
                .withPurpose("So that both teams mean the same.")
                .withCriteria(List.of(
                        criterion("reachable", Weight.REQUIRED, 0, "known(contact.email)"),
                        criterion("size", Weight.SUPPORTING, 20, "custom.employees >= 50.0"),
                        criterion("soon", Weight.SUPPORTING, 30, "said.timeline in ['now', 'quarter']")))
                .withThreshold(30);
    }

    static Criterion criterion(String key, Weight weight, int points, String condition) {
        return new Criterion(key, Dimension.CONTEXT, weight, points, "Is it " + key + "?", condition, null, null, null);
    }
}
