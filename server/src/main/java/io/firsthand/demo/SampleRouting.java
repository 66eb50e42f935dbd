package io.firsthand.demo;

import io.firsthand.criterion.Vocabularies;
import io.firsthand.field.CustomFields;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.routing.Absences;
import io.firsthand.routing.Group.Hours;
import io.firsthand.routing.GroupChanges;
import io.firsthand.routing.GroupWish;
import io.firsthand.routing.RuleChanges;
import io.firsthand.routing.RuleWish;
import io.firsthand.routing.Saved;
import io.firsthand.routing.Setups;
import io.firsthand.routing.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the sample’s leads are routed: by what they can spend, and by the language their address speaks. */
@Component
class SampleRouting {

    private static final int ENOUGH = 60;

    private final Setups setups;
    private final GroupChanges groups;
    private final RuleChanges rules;
    private final Absences absences;
    private final CustomFields fields;

    SampleRouting(Setups setups, GroupChanges groups, RuleChanges rules, Absences absences, CustomFields fields) {
        this.setups = setups;
        this.groups = groups;
        this.rules = rules;
        this.absences = absences;
        this.fields = fields;
    }

    /** Nothing, if there is a group already. */
    void set(SampleStaff staff, LocalDate today) {
        if (!setups.now().groups().isEmpty()) {
            return;
        }
        ability(staff, "Sam", "English", "large lines");
        ability(staff, "Jana", "Polish", "Swedish", "German");
        ability(staff, "Felix", "German");
        ability(staff, "Lucia", "Italian", "Spanish", "French");
        ability(staff, "Daniel", "German", "Dutch", "French");
        ability(staff, "Aoife", "English");
        var centre = group(
                "Germany, Austria, Switzerland",
                seat(staff, "Felix", 2),
                seat(staff, "Daniel", 1),
                seat(staff, "Jana", 1));
        var south = group("South and east", seat(staff, "Lucia", 2), seat(staff, "Jana", 1), seat(staff, "Daniel", 1));
        var rest = group("All others", seat(staff, "Aoife", 2), seat(staff, "Sam", 1), seat(staff, "Lucia", 1));
        fields.named(SampleDefinition.BUDGET)
                .ifPresent(it -> rule(
                        "Large lines", Vocabularies.path(it) + " >= 400000.0", new Target.ToPerson(id(staff, "Sam"))));
        rule("German", ending("de", "at", "ch"), new Target.ToGroup(centre), "German");
        rule("South and east", ending("it", "es", "fr", "pl", "se"), new Target.ToGroup(south));
        done(setups.catchAll(Optional.of(new Target.ToGroup(rest))));
        absences.note(
                id(staff, "Daniel"),
                today.plusDays(1),
                today.plusDays(5),
                staff.named("Daniel").as(Actor.Via.COMMAND));
        setups.turn(true);
    }

    private static String ending(String... countries) {
        return Stream.of(countries)
                .map(it -> "company.domain.mentions(\"." + it + "\")")
                .collect(Collectors.joining(" || "));
    }

    private void ability(SampleStaff staff, String name, String... skills) {
        done(setups.limit(id(staff, name), Optional.of(ENOUGH), List.of(skills)));
    }

    private UUID group(String name, GroupWish.Seat... seats) {
        return done(groups.add(new GroupWish(name, Hours.PREFER, List.of(seats))));
    }

    private void rule(String name, String condition, Target target, String... skills) {
        done(rules.add(new RuleWish(name, condition, Optional.of(target), List.of(skills), true)));
    }

    private static GroupWish.Seat seat(SampleStaff staff, String name, int weight) {
        return new GroupWish.Seat(id(staff, name), weight);
    }

    private static PersonId id(SampleStaff staff, String name) {
        return staff.named(name).id();
    }

    private static UUID done(Saved saved) {
        if (saved instanceof Saved.Done(var id)) {
            return id;
        }
        throw new IllegalStateException("Not set: " + saved);
    }
}
