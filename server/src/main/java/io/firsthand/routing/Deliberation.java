package io.firsthand.routing;

import io.firsthand.criterion.Truth;
import io.firsthand.identity.PersonId;
import io.firsthand.routing.Decision.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides one lead after the other; writes nothing itself. */
final class Deliberation {

    private final Setup setup;
    private final RuleBook book;
    private final Fitness fitness;
    private final Turns turns;
    private final Map<UUID, PersonId> companies = new HashMap<>();

    Deliberation(Setup setup, RuleBook book, Fitness fitness) {
        this.setup = setup;
        this.book = book;
        this.fitness = fitness;
        this.turns = new Turns(setup.groups(), fitness);
    }

    /**
     * @param except who must not have it
     */
    Decision decide(Subject subject, Set<PersonId> except, Instant now) {
        var decision = deliberate(subject, except, now);
        decision.person().ifPresent(person -> {
            fitness.given(person);
            subject.company().ifPresent(it -> companies.putIfAbsent(it, person));
        });
        return decision;
    }

    private Decision deliberate(Subject subject, Set<PersonId> except, Instant now) {
        var argument = new Argument();
        var spoke = first(Step.CONVERSATION, subject.spoke(), except, now, argument);
        if (spoke.isPresent()) {
            return argument.decided(Step.CONVERSATION, spoke.get());
        }
        var owner = first(Step.OWNER, subject.owner().stream().toList(), except, now, argument);
        if (owner.isPresent()) {
            return argument.decided(Step.OWNER, owner.get());
        }
        var account = first(Step.ACCOUNT, account(subject), except, now, argument);
        if (account.isPresent()) {
            return argument.decided(Step.ACCOUNT, account.get());
        }
        var ruled = byRules(subject, except, now, argument);
        return ruled.isPresent()
                ? argument.decided(Step.RULE, ruled.get())
                : setup.catchAll()
                        .flatMap(it ->
                                target(it, new Turns.Asked(Step.CATCH_ALL, List.of(), true, except, now), argument))
                        .map(it -> argument.decided(Step.CATCH_ALL, it))
                        .orElseGet(() -> nobody(argument));
    }

    private Decision nobody(Argument argument) {
        if (setup.catchAll().isEmpty()) {
            argument.say(Step.CATCH_ALL, "none");
        }
        argument.say(Step.NOBODY, "left");
        return argument.undecided(Step.NOBODY);
    }

    /** Whoever gets one lead of a company gets the others that come along with it. */
    private List<PersonId> account(Subject subject) {
        var along = subject.company().map(companies::get);
        return along.isPresent() && subject.account().isEmpty() ? List.of(along.get()) : subject.account();
    }

    private Optional<PersonId> first(
            Step step, List<PersonId> people, Set<PersonId> except, Instant now, Argument argument) {
        if (people.isEmpty()) {
            argument.say(step, "none");
        }
        for (var person : people) {
            var obstacle = fitness.obstacle(person, except, now);
            argument.say(step, obstacle.orElse("chosen"), person);
            if (obstacle.isEmpty()) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    private Optional<PersonId> byRules(Subject subject, Set<PersonId> except, Instant now, Argument argument) {
        var truths = book.truths(subject.knowledge(), now);
        for (var i = 0; i < book.rules().size(); i++) {
            var rule = book.rules().get(i);
            var truth = truths.get(i);
            if (truth == Truth.MET) {
                var asked = new Turns.Asked(Step.RULE, rule.skills(), false, except, now);
                argument.say(Step.RULE, "fits", rule.name());
                var found = target(rule.target(), asked, argument);
                if (found.isPresent()) {
                    return found;
                }
            } else {
                argument.say(Step.RULE, book.isBroken(rule) ? "broken" : truth.id(), rule.name());
            }
        }
        return Optional.empty();
    }

    private Optional<PersonId> target(Target target, Turns.Asked asked, Argument argument) {
        return switch (target) {
            case Target.ToGroup(var group) -> turns.next(group, asked, argument);
            case Target.ToPerson(var person) ->
                first(asked.step(), List.of(person), asked.except(), asked.now(), argument);
        };
    }

    /** The groups in which somebody had a turn, as they are now. */
    List<Group> turned() {
        return turns.turned();
    }
}
