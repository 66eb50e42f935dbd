package io.firsthand.definition;

import io.firsthand.definition.LadderStep.What;
import io.firsthand.definition.LadderStep.When;
import java.util.HashSet;

/** What must hold of the handoff terms of a definition. */
final class TermsRules {

    private static final int LONGEST_WAIT_MINUTES = 60 * 24 * 30;
    private static final int MOST_ATTEMPTS = 30;

    private final Terms terms;
    private final ContentRules rules;

    TermsRules(Terms terms, ContentRules rules) {
        this.terms = terms;
        this.rules = rules;
    }

    void check() {
        minutes("terms.acceptWithinMinutes", terms.acceptWithin());
        minutes("terms.firstResponseWithinMinutes", terms.firstResponseWithin());
        rules.check(
                terms.attempts() < 1 || terms.attempts() > MOST_ATTEMPTS, "terms.attempts", "attempts", MOST_ATTEMPTS);
        rules.text("terms.escalation", terms.escalation(), ContentRules.LONGEST_TEXT, true);
        ladder();
        targets();
    }

    private void ladder() {
        var steps = terms.ladder();
        rules.check(steps.size() > LadderStep.MOST, "terms.ladder", "tooMany", LadderStep.MOST);
        for (var i = 0; i < steps.size(); i++) {
            var at = "terms.ladder." + i;
            step(at, steps.get(i));
            rules.check(i > 0 && steps.get(i - 1).compareTo(steps.get(i)) > 0, at, "ladderOrder");
            rules.check(steps.subList(0, i).contains(steps.get(i)), at, "ladderTwice");
        }
    }

    private void step(String at, LadderStep step) {
        switch (step.when()) {
            case When.Percent(var percent) -> {
                rules.check(percent < 1 || percent > 99, at, "ladderPercent");
                rules.check(step.what() == What.REASSIGN, at, "ladderReassign");
            }
            case When.AfterBreach(var minutes) ->
                rules.check(
                        minutes < 0 || minutes > LONGEST_WAIT_MINUTES,
                        at,
                        "ladderMinutes",
                        LONGEST_WAIT_MINUTES / 60 / 24);
        }
    }

    private void targets() {
        rules.check(terms.targets().size() > ContentRules.MOST_ITEMS, "terms", "tooMany", ContentRules.MOST_ITEMS);
        var seen = new HashSet<String>();
        for (var it : terms.targets()) {
            var at = "terms.targets." + it.key();
            rules.key(at, it.key(), seen);
            rules.text(at + ".name", it.name(), ContentRules.LONGEST_LINE, true);
            rules.condition(at + ".condition", it.condition());
            minutes(at + ".acceptWithinMinutes", it.acceptWithin());
            minutes(at + ".firstResponseWithinMinutes", it.firstResponseWithin());
        }
    }

    private void minutes(String at, int minutes) {
        rules.check(minutes < 1 || minutes > LONGEST_WAIT_MINUTES, at, "minutes", LONGEST_WAIT_MINUTES / 60 / 24);
    }
}
