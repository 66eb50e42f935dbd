package io.firsthand.track;

import io.firsthand.criterion.Conditions;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.Unfinished;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of a track that people are put into. */
final class DesignRules {

    static final int MOST_STEPS = 60;

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 20_000;
    private static final int DEEPEST = 3;
    private static final int LONGEST_WAIT = 365;
    private static final int LONGEST_LOOK = 730;

    private final List<Flaw> flaws = new ArrayList<>();
    private final Design design;
    private final Vocabulary vocabulary;
    private final Set<String> purposes;
    private final Set<UUID> people;
    private final Set<UUID> endpoints;
    private final Set<UUID> pieces;

    /**
     * For one design.
     *
     * @param purposes that may be written for
     * @param people who are active
     * @param endpoints that can be sent to
     * @param pieces of content that are offered
     */
    DesignRules(
            Design design,
            Vocabulary vocabulary,
            Set<String> purposes,
            Set<UUID> people,
            Set<UUID> endpoints,
            Set<UUID> pieces) {
        this.design = design;
        this.vocabulary = vocabulary;
        this.purposes = purposes;
        this.people = people;
        this.endpoints = endpoints;
        this.pieces = pieces;
    }

    /** From top to bottom. */
    List<Flaw> flaws() {
        text("name", design.name(), LONGEST_NAME);
        check(design.purpose().length() > LONGEST_TEXT, "name", "tooLong", LONGEST_TEXT);
        check(!List.of("en", "de").contains(design.language()), "name", "language");
        person("keeping", design.keeper());
        check(
                design.lookAgainDays() < 1 || design.lookAgainDays() > LONGEST_LOOK,
                "keeping",
                "lookAgain",
                LONGEST_LOOK);
        condition("exit", design.exit(), false);
        condition("reentry", design.reentry(), false);
        var all = Steps.all(design.steps()).toList();
        check(all.isEmpty(), "steps", "noSteps");
        check(all.size() > MOST_STEPS, "steps", "tooMany", MOST_STEPS);
        var keys = new HashSet<String>();
        for (var step : all) {
            check(!step.key().matches("[a-z][a-z0-9_]{0,39}") || !keys.add(step.key()), at(step), "key", step.key());
            step(step);
        }
        check(depth(design.steps()) > DEEPEST, "steps", "tooDeep", DEEPEST);
        return List.copyOf(flaws);
    }

    private void step(Step step) {
        var at = at(step);
        switch (step) {
            case Step.Email it -> mail(at, it);
            case Step.Content it -> {
                mail(at, it.mail(""));
                check(it.piece() == null, at, "noPiece");
                check(it.piece() != null && !pieces.contains(it.piece()), at, "piece");
            }
            case Step.Task it -> {
                text(at, it.title(), LONGEST_NAME);
                check(it.note().length() > 4_000, at, "tooLong", 4_000);
                check(it.dueDays() < 0 || it.dueDays() > LONGEST_WAIT, at, "days", 0, LONGEST_WAIT);
                person(at, it.responsible());
            }
            case Step.Webhook it -> {
                check(it.endpoint() == null, at, "noEndpoint");
                check(it.endpoint() != null && !endpoints.contains(it.endpoint()), at, "endpoint");
                check(it.note().length() > LONGEST_NAME, at, "tooLong", LONGEST_NAME);
            }
            case Step.Wait it -> check(it.days() < 1 || it.days() > LONGEST_WAIT, at, "days", 1, LONGEST_WAIT);
            case Step.Branch it -> {
                condition(at, it.condition(), true);
                check(it.met().isEmpty() && it.otherwise().isEmpty(), at, "emptyBranch");
            }
        }
    }

    private void mail(String at, Step.Email it) {
        text(at, it.subject(), LONGEST_NAME);
        text(at, it.text(), LONGEST_TEXT);
        check(!purposes.contains(it.purpose()), at, "purpose", String.join(", ", purposes));
        Stream.concat(new Template(it.subject()).unknown().stream(), new Template(it.text()).unknown().stream())
                .distinct()
                .forEach(field -> check(true, at, "field", field));
        Stream.concat(
                        new Template(it.subject()).withoutOtherwise().stream(),
                        new Template(it.text()).withoutOtherwise().stream())
                .distinct()
                .filter(field -> MergeField.of(field).isPresent())
                .forEach(field -> check(true, at, "otherwise", field));
    }

    private static String at(Step step) {
        return "steps." + step.key();
    }

    private static int depth(List<Step> steps) {
        return steps.stream()
                .mapToInt(it -> it instanceof Step.Branch branch
                        ? 1 + Math.max(depth(branch.met()), depth(branch.otherwise()))
                        : 0)
                .max()
                .orElse(0);
    }

    private void text(String at, String text, int longest) {
        check(text.isBlank(), at, "missing");
        check(text.length() > longest, at, "tooLong", longest);
    }

    private void person(String at, @Nullable UUID person) {
        check(person != null && !people.contains(person), at, "person");
    }

    private void condition(String at, String condition, boolean needed) {
        if (condition.isBlank()) {
            check(needed, at, "noCondition");
        } else if (Unfinished.is(condition)) {
            check(true, at, "unfinished");
        } else {
            Conditions.check(condition, vocabulary)
                    .forEach(it -> flaws.add(new Flaw(at, it.message(), it.arguments(), it.line(), it.column())));
        }
    }

    private void check(boolean broken, String at, String rest, Object... arguments) {
        if (broken) {
            flaws.add(Flaw.of(at, rest, arguments));
        }
    }
}
