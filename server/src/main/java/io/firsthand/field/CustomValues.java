package io.firsthand.field;

import io.firsthand.database.CurrentWorkspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the index of what leads have in fields; whoever writes the values calls it in the same transaction. */
@Component
public class CustomValues {

    static final int MOST_CHOICES = 200;
    private static final int LONGEST_CHOICE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    /** What a lead has, by the names of the fields: texts, numbers, booleans; an empty text for what it has no longer. */
    public record Of(UUID lead, Map<String, Object> values) {}

    private final CustomFields fields;
    private final CustomFieldRepository definitions;
    private final CustomValueRepository repository;

    CustomValues(CustomFields fields, CustomFieldRepository definitions, CustomValueRepository repository) {
        this.fields = fields;
        this.definitions = definitions;
        this.repository = repository;
    }

    /** Adds what came with leads; fields that nobody defined are defined, and what a lead already has stays. */
    public void add(Collection<Of> some) {
        repository.insert(workspace(), rows(some, false));
    }

    /** Writes what leads have now instead of what they had. */
    public void change(Collection<Of> some) {
        repository.put(workspace(), rows(some, false));
        repository.delete(workspace(), rows(some, true));
    }

    /** Leads that have something in the field, in the order of their ids, after the given one. */
    public List<UUID> leadsWith(CustomField field, UUID after, int limit) {
        return repository.leads(workspace(), field.number(), after, limit);
    }

    /** Forgets all that these leads have, for good. */
    public void forget(Collection<UUID> leads) {
        repository.forget(workspace(), leads);
    }

    /** The id that is before all others. */
    public static UUID first() {
        return FIRST;
    }

    private List<CustomValueRepository.Row> rows(Collection<Of> some, boolean empty) {
        var defined = fields.define(typesOf(some));
        var rows = new ArrayList<CustomValueRepository.Row>();
        var choices = new HashMap<CustomField, Set<String>>();
        for (var lead : some) {
            lead.values().forEach((name, value) -> {
                var field = defined.get(name);
                var text = value.toString();
                if (field != null && text.isEmpty() == empty) {
                    rows.add(new CustomValueRepository.Row(
                            lead.lead(), field.number(), FieldKey.of(field.type(), text)));
                    if (isNewChoice(field, text)) {
                        choices.computeIfAbsent(field, _ -> new LinkedHashSet<>())
                                .add(text);
                    }
                }
            });
        }
        choices.forEach((field, more) -> definitions.addChoices(workspace(), field.id(), more, MOST_CHOICES));
        return rows;
    }

    private static boolean isNewChoice(CustomField field, String text) {
        return field.type() == FieldType.CHOICE
                && field.choices().size() < MOST_CHOICES
                && text.length() <= LONGEST_CHOICE
                && !field.choices().contains(text);
    }

    private static Map<String, FieldType> typesOf(Collection<Of> some) {
        var types = new LinkedHashMap<String, FieldType>();
        some.forEach(it -> it.values().forEach((name, value) -> types.putIfAbsent(name, typeOf(value))));
        return types;
    }

    /** The type that a value alone tells. */
    public static FieldType typeOf(Object value) {
        return switch (value) {
            case Number _ -> FieldType.NUMBER;
            case Boolean _ -> FieldType.BOOLEAN;
            default -> FieldType.TEXT;
        };
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
