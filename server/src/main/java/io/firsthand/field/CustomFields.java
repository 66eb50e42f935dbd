package io.firsthand.field;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.field.FieldChange.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fields that the current workspace has beside ours. */
@Service
@Transactional
public class CustomFields {

    /** More than that are kept on leads, but cannot be filtered by. */
    public static final int MOST = 2_000;

    private final CustomFieldRepository repository;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    CustomFields(CustomFieldRepository repository, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every field, by its label, also those that are no longer offered. */
    @Transactional(readOnly = true)
    public List<CustomField> all() {
        return repository.all(workspace());
    }

    /** Those that are offered in forms and filters, by label. */
    @Transactional(readOnly = true)
    public List<CustomField> offered() {
        return all().stream().filter(it -> !it.retired()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<CustomField> find(UUID id) {
        return repository.find(workspace(), id);
    }

    /** The field of that name or label, however it is written. */
    @Transactional(readOnly = true)
    public Optional<CustomField> named(String name) {
        return named(name, all());
    }

    /** The filter that a text such as {@code Employees>=100} stands for; empty if it stands for none. */
    @Transactional(readOnly = true)
    public Optional<FieldTerm> term(String text) {
        return FieldTerm.nameIn(text).flatMap(this::named).flatMap(field -> FieldTerm.parse(field, text));
    }

    /**
     * The fields of these names, those that are new among them defined with the given types; fewer once there are
     * {@value #MOST}.
     *
     * @return by the names as given
     */
    public Map<String, CustomField> define(Map<String, FieldType> wanted) {
        var found = known(wanted);
        if (found.size() == wanted.size()) {
            return found;
        }
        repository.lock(workspace());
        var all = all();
        var byPlain = byPlain(all);
        var number = all.stream().mapToInt(CustomField::number).max().orElse(0);
        var fresh = new ArrayList<CustomField>();
        for (var it : wanted.entrySet()) {
            var plain = CustomField.plain(it.getKey());
            if (!byPlain.containsKey(plain) && number < MOST) {
                var name = it.getKey().strip();
                var label = name.substring(0, Math.min(name.length(), CustomField.LONGEST_LABEL));
                var field = new CustomField(ids.next(), ++number, name, label, it.getValue(), List.of(), false);
                byPlain.put(plain, field);
                fresh.add(field);
            }
        }
        repository.insert(workspace(), fresh, clock.instant());
        return found(wanted, byPlain);
    }

    /** Defines one that nothing has brought yet; the one that is there, if there is one of that name. */
    public FieldChange define(String name, FieldType type) {
        var reason = wrong(name, null);
        if (reason.isPresent()) {
            return new FieldChange.BadLabel(reason.get());
        }
        var field = define(Map.of(name, type)).get(name);
        return field == null ? new FieldChange.TooMany() : new FieldChange.Changed(field);
    }

    /** Defines one whose choices are known beforehand; the one that is there stays as it is, with these choices added. */
    public FieldChange define(String name, String label, FieldType type, List<String> choices) {
        var defined = named(name).<FieldChange>map(FieldChange.Changed::new).orElseGet(() -> {
            var fresh = define(name, type);
            return fresh instanceof FieldChange.Changed(var field) ? labelled(field, label) : fresh;
        });
        if (defined instanceof FieldChange.Changed(var field) && field.type() == FieldType.CHOICE) {
            repository.addChoices(workspace(), field.id(), choices, CustomValues.MOST_CHOICES);
        }
        return defined;
    }

    /** With that label, unless another field is called so. */
    private FieldChange labelled(CustomField field, String label) {
        var change = change(field.id(), label, field.type());
        return change instanceof FieldChange.Changed ? change : new FieldChange.Changed(field);
    }

    /** Gives a field another label and another type; what leads have in it stays as it is. */
    public FieldChange change(UUID id, String label, FieldType type) {
        var field = find(id).orElse(null);
        if (field == null) {
            return new FieldChange.Unknown();
        }
        var reason = wrong(label, id);
        if (reason.isPresent()) {
            return new FieldChange.BadLabel(reason.get());
        }
        var changed = new CustomField(
                id, field.number(), field.name(), label.strip(), type, field.choices(), field.retired());
        repository.update(workspace(), changed, clock.instant());
        if (type != field.type()) {
            events.publishEvent(new FieldRetyped(workspace(), id));
        }
        return new FieldChange.Changed(changed);
    }

    /** Offers a field no longer, or again. */
    public FieldChange retire(UUID id, boolean retired) {
        var field = find(id).orElse(null);
        if (field == null) {
            return new FieldChange.Unknown();
        }
        var changed = new CustomField(
                id, field.number(), field.name(), field.label(), field.type(), field.choices(), retired);
        repository.update(workspace(), changed, clock.instant());
        return new FieldChange.Changed(changed);
    }

    private Optional<Reason> wrong(String label, @Nullable UUID own) {
        if (label.isBlank()) {
            return Optional.of(Reason.EMPTY);
        }
        if (label.strip().length() > CustomField.LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Reason.TOO_LONG);
        }
        var plain = CustomField.plain(label);
        var taken = all().stream()
                .filter(it -> !it.id().equals(own))
                .anyMatch(it -> CustomField.plain(it.label()).equals(plain)
                        || CustomField.plain(it.name()).equals(plain));
        return taken ? Optional.of(Reason.TAKEN) : Optional.empty();
    }

    /** Those of these names that are there, by the names as given. */
    @Transactional(readOnly = true)
    public Map<String, CustomField> known(Collection<String> names) {
        var wanted = new HashMap<String, FieldType>();
        names.forEach(it -> wanted.put(it, FieldType.TEXT));
        return known(wanted);
    }

    private Map<String, CustomField> known(Map<String, FieldType> wanted) {
        return wanted.isEmpty() ? new HashMap<>() : found(wanted, byPlain(all()));
    }

    private static Map<String, CustomField> found(Map<String, FieldType> wanted, Map<String, CustomField> byPlain) {
        var found = new HashMap<String, CustomField>();
        for (var name : wanted.keySet()) {
            var field = byPlain.get(CustomField.plain(name));
            if (field != null) {
                found.put(name, field);
            }
        }
        return found;
    }

    private static Map<String, CustomField> byPlain(List<CustomField> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        it -> CustomField.plain(it.name()), Function.identity(), (first, _) -> first, HashMap::new));
    }

    private static Optional<CustomField> named(String name, List<CustomField> all) {
        var plain = CustomField.plain(name);
        return all.stream()
                .filter(it -> CustomField.plain(it.name()).equals(plain))
                .findFirst()
                .or(() -> all.stream()
                        .filter(it -> CustomField.plain(it.label()).equals(plain))
                        .findFirst());
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
