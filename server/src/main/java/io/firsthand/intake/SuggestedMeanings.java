package io.firsthand.intake;

import io.firsthand.identity.Person;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import io.firsthand.table.Profile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A plan with a meaning for every value that is to have one: as the plan says, else as people said before, else ours. */
record SuggestedMeanings(Plan given, Profile profile, List<Person> people, Recalled recalled) {

    Plan plan() {
        var now = given.values();
        var isOfLeads = given.shape().rows() == RowKind.LEADS;
        var saysStages = isOfLeads || given.shape().rows() == RowKind.LEAD_STAGES;
        return given.with(new Values(
                isOfLeads ? channels(now) : Map.of(),
                saysStages ? stages(now) : Map.of(),
                owners(now),
                others(now),
                now.converted()));
    }

    private Map<String, Channel> channels(Values now) {
        var channels = new TreeMap<String, Channel>();
        for (var value : valuesOf(Field.CHANNEL)) {
            var said = now.channels().get(value);
            channels.put(
                    value,
                    said != null
                            ? said
                            : recalled.of(Field.CHANNEL, value)
                                    .flatMap(Channel::of)
                                    .orElseGet(() -> Meanings.channel(value)));
        }
        return channels;
    }

    private Map<String, @Nullable Stage> stages(Values now) {
        var stages = new TreeMap<String, @Nullable Stage>();
        for (var value : valuesOf(Field.STAGE)) {
            var before = recalled.of(Field.STAGE, value);
            stages.put(
                    value,
                    now.stages().containsKey(value)
                            ? now.stages().get(value)
                            : before.isPresent()
                                    ? Stage.of(before.get()).orElse(null)
                                    : Meanings.stage(value).orElse(null));
        }
        return stages;
    }

    private Map<String, @Nullable String> owners(Values now) {
        var owners = new TreeMap<String, @Nullable String>();
        for (var value : valuesOf(Field.OWNER)) {
            var before = recalled.of(Field.OWNER, value);
            owners.put(
                    value,
                    now.owners().containsKey(value)
                            ? now.owners().get(value)
                            : before.isPresent() ? (before.get().isEmpty() ? null : before.get()) : ownerOf(value));
        }
        return owners;
    }

    private Map<String, Map<String, String>> others(Values now) {
        var others = new TreeMap<String, Map<String, String>>();
        for (var field : Field.values()) {
            if (Picklist.isOf(field, given.shape().rows())) {
                var said = now.others().getOrDefault(field.id(), Map.of());
                var meanings = new TreeMap<String, String>();
                for (var value : valuesOf(field)) {
                    var before = recalled.of(field, value);
                    meanings.put(
                            value, said.getOrDefault(value, before.orElseGet(() -> Picklist.suggest(field, value))));
                }
                others.put(field.id(), meanings);
            }
        }
        return others;
    }

    private List<String> valuesOf(Field field) {
        return given.columnOf(field).stream()
                .flatMap(column ->
                        profile.columns().stream().filter(it -> it.name().equals(column.name())))
                .flatMap(column -> column.values().keySet().stream())
                .filter(value -> !given.reading().missing().contains(value))
                .toList();
    }

    private @Nullable String ownerOf(String value) {
        return people.stream()
                .filter(person -> person.email().value().equals(Plan.plainValue(value))
                        || Plan.plainValue(person.name()).equals(Plan.plainValue(value)))
                .findFirst()
                .map(person -> person.email().value())
                .orElse(null);
    }
}
