package io.firsthand.routing;

import io.firsthand.criterion.Conditions;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.Unfinished;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.routing.Saved.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what is wrong with rules, groups and limits, before anything is written. */
@Component
class SetupCheck {

    static final int MOST_RULES = 100;
    static final int MOST_GROUPS = 200;
    static final int MOST_MEMBERS = 500;
    static final int MOST_SKILLS = 20;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_SKILL = 60;
    static final int MOST_CAPACITY = 100_000;

    private final Vocabularies vocabularies;
    private final People people;

    SetupCheck(Vocabularies vocabularies, People people) {
        this.vocabularies = vocabularies;
        this.people = people;
    }

    List<Flaw> rule(RuleWish wish, Setup setup) {
        return rule(wish, setup, known());
    }

    /** What is wrong by now with the rules there are. */
    Map<UUID, List<Flaw>> rules(Setup setup) {
        var known = known();
        return setup.rules().stream().collect(Collectors.toMap(Rule::id, it -> rule(RuleWish.of(it), setup, known)));
    }

    /** What rules may speak of. */
    private record Known(Vocabulary vocabulary, Set<PersonId> active) {}

    private Known known() {
        var active = people.all().stream().filter(Person::active).map(Person::id);
        return new Known(vocabularies.current(), active.collect(Collectors.toSet()));
    }

    private static List<Flaw> rule(RuleWish wish, Setup setup, Known known) {
        var flaws = new ArrayList<Flaw>();
        name(wish.name(), flaws);
        condition(wish.condition(), known.vocabulary(), flaws);
        if (wish.target().isEmpty()) {
            flaws.add(Flaw.of("target", "routing.flaw.target"));
        } else {
            target(wish.target().get(), setup, known.active()::contains, flaws);
        }
        skills(wish.skills(), flaws);
        return flaws;
    }

    private static void condition(String condition, Vocabulary vocabulary, List<Flaw> flaws) {
        if (Unfinished.is(condition)) {
            flaws.add(Flaw.of("condition", "routing.flaw.unfinished"));
        } else if (!condition.isBlank()) {
            Conditions.check(condition, vocabulary).stream()
                    .limit(3)
                    .forEach(it -> flaws.add(new Flaw("condition", it.message(), it.arguments())));
        }
    }

    void target(Target target, Setup setup, List<Flaw> flaws) {
        target(target, setup, it -> people.find(it).filter(Person::active).isPresent(), flaws);
    }

    private static void target(Target target, Setup setup, Predicate<PersonId> isActive, List<Flaw> flaws) {
        switch (target) {
            case Target.ToPerson(var person) -> {
                if (!isActive.test(person)) {
                    flaws.add(Flaw.of("target", "routing.flaw.person"));
                }
            }
            case Target.ToGroup(var group) -> {
                if (setup.group(group).isEmpty()) {
                    flaws.add(Flaw.of("target", "routing.flaw.group"));
                }
            }
        }
    }

    List<Flaw> group(GroupWish wish, Optional<Group> before, Setup setup) {
        var flaws = new ArrayList<Flaw>();
        name(wish.name(), flaws);
        var isTaken = setup.groups().stream()
                .filter(it -> before.filter(old -> old.id().equals(it.id())).isEmpty())
                .anyMatch(it -> it.name().equalsIgnoreCase(wish.name().strip()));
        if (isTaken) {
            flaws.add(Flaw.of("name", "routing.flaw.name.taken"));
        }
        if (wish.members().isEmpty()) {
            flaws.add(Flaw.of("members", "routing.flaw.members"));
        }
        if (wish.members().size() > MOST_MEMBERS) {
            flaws.add(Flaw.of("members", "routing.flaw.members.many", MOST_MEMBERS));
        }
        if (wish.members().stream().anyMatch(it -> it.weight() < 1 || it.weight() > Group.MOST_WEIGHT)) {
            flaws.add(Flaw.of("members", "routing.flaw.weight", Group.MOST_WEIGHT));
        }
        var known = people.all().stream().map(Person::id).toList();
        if (wish.members().stream().anyMatch(it -> !known.contains(it.person()))
                || wish.members().stream()
                                .map(GroupWish.Seat::person)
                                .distinct()
                                .count()
                        != wish.members().size()) {
            flaws.add(Flaw.of("members", "routing.flaw.person"));
        }
        return flaws;
    }

    List<Flaw> limits(PersonId person, Optional<Integer> capacity, List<String> skills) {
        var flaws = new ArrayList<Flaw>();
        if (people.find(person).isEmpty()) {
            flaws.add(Flaw.of("person", "routing.flaw.person"));
        }
        if (capacity.filter(it -> it < 0 || it > MOST_CAPACITY).isPresent()) {
            flaws.add(Flaw.of("capacity", "routing.flaw.capacity", MOST_CAPACITY));
        }
        skills(skills, flaws);
        return flaws;
    }

    private static void skills(List<String> skills, List<Flaw> flaws) {
        if (skills.size() > MOST_SKILLS
                || skills.stream().anyMatch(it -> it.length() > LONGEST_SKILL || it.isBlank())) {
            flaws.add(Flaw.of("skills", "routing.flaw.skills", MOST_SKILLS, LONGEST_SKILL));
        }
    }

    private static void name(String name, List<Flaw> flaws) {
        if (name.isBlank()) {
            flaws.add(Flaw.of("name", "routing.flaw.name"));
        } else if (name.strip().length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            flaws.add(Flaw.of("name", "routing.flaw.name.long", LONGEST_NAME));
        }
    }
}
