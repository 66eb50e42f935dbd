package io.firsthand.lead;

import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.field.CustomValues;
import io.firsthand.field.FieldType;
import io.firsthand.field.Notation;
import io.firsthand.lead.Mistake.Reason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes what leads have in the workspace's own fields. */
@Component
class CustomChanges {

    private static final int LONGEST = 2_000;

    private final CustomFields fields;
    private final CustomValues values;
    private final LeadRepository leads;

    CustomChanges(CustomFields fields, CustomValues values, LeadRepository leads) {
        this.fields = fields;
        this.values = values;
        this.leads = leads;
    }

    /** What would really change, by the fields' names; what cannot be is told to the checker. */
    Map<String, FieldChange> plan(Lead lead, Map<String, @Nullable String> wanted, Checker checker) {
        var changes = new LinkedHashMap<String, FieldChange>();
        new TreeMap<>(wanted).forEach((name, given) -> {
            var field = fields.named(name).orElse(null);
            if (field == null) {
                checker.add("custom." + name, Reason.UNKNOWN_FIELD, "GET /api/v1/fields");
                return;
            }
            var before = lead.custom().get(field.name());
            var after = read(field, checker.block("custom." + name, given, LONGEST), checker);
            var was = before == null ? null : before.toString();
            if (!Objects.equals(was, after)) {
                changes.put(field.name(), new FieldChange(was, after));
            }
        });
        return changes;
    }

    private static @Nullable String read(CustomField field, @Nullable String text, Checker checker) {
        if (text == null) {
            return null;
        }
        var read = Notation.OURS.read(field.type(), text);
        if (read.isEmpty()) {
            checker.add("custom." + field.name(), reason(field.type()), text);
        }
        return read.orElse(null);
    }

    private static Reason reason(FieldType type) {
        return switch (type) {
            case NUMBER -> Reason.NOT_A_NUMBER;
            case DATE -> Reason.NOT_A_DATE;
            case DURATION -> Reason.NOT_A_DURATION;
            case BOOLEAN -> Reason.NOT_YES_OR_NO;
            case TEXT, CHOICE -> Reason.NOT_TEXT;
        };
    }

    void write(UUID workspace, LeadId id, Map<String, FieldChange> changes) {
        var after = new HashMap<String, @Nullable String>();
        var indexed = new HashMap<String, Object>();
        changes.forEach((name, change) -> {
            after.put(name, change.after());
            indexed.put(name, change.after() == null ? "" : change.after());
        });
        leads.describe(workspace, id, after);
        values.change(List.of(new CustomValues.Of(id.value(), indexed)));
    }
}
