package io.firsthand.lead;

import io.firsthand.field.FieldTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a query's {@code where} that its filters and its cursor make, with its parameters. */
final class Filter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private Filter(UUID workspace) {
        conditions.add("lead.workspace_id = :workspace");
        conditions.add("lead.withdrawn_at is null");
        parameters.put("workspace", workspace);
    }

    static Filter of(UUID workspace, LeadQuery query, @Nullable Cursor cursor) {
        var filter = new Filter(workspace);
        if (query.stages().size() == 1) {
            filter.and(
                    "lead.stage = :stage",
                    "stage",
                    query.stages().iterator().next().id());
        } else if (!query.stages().isEmpty()) {
            filter.and(
                    "lead.stage = any(:stages::text[])",
                    "stages",
                    query.stages().stream().map(Stage::id).sorted().toArray(String[]::new));
        }
        filter.and(
                "lead.owner_id = :owner",
                "owner",
                query.owner() == null ? null : query.owner().value());
        if (query.unowned()) {
            filter.conditions.add("lead.owner_id is null");
        }
        filter.and(
                "lead.channel = :channel",
                "channel",
                query.channel() == null ? null : query.channel().id());
        filter.orNull("lead.campaign", "campaign", query.campaign(), LeadQuery.NO_CAMPAIGN);
        filter.and(
                "lead.grade = :grade",
                "grade",
                query.grade() == null ? null : query.grade().name());
        filter.and("lead.captured_at >= :from::timestamptz", "from", text(query.from()));
        filter.and("lead.captured_at < :to::timestamptz", "to", text(query.to()));
        filter.and("lead.changed_at >= :changedFrom::timestamptz", "changedFrom", text(query.changedFrom()));
        filter.and("lead.changed_at < :changedTo::timestamptz", "changedTo", text(query.changedTo()));
        filter.and("lead.batch_id = :batch", "batch", query.batch());
        filter.and("lead.event_id = :event", "event", query.event());
        filter.orNull(
                "lead.company_id",
                "company",
                query.company() == null ? null : query.company().value(),
                LeadQuery.NO_COMPANY.value());
        filter.and("""
                exists (select from lead_tag where lead_tag.workspace_id = :workspace
                    and lead_tag.lead_id = lead.id and lead_tag.tag = :tag)""", "tag", query.tag());
        filter.reachable("email", query.email());
        filter.reachable("phone", query.phone());
        filter.conditions.addAll(FieldTerm.sql(query.fields()));
        filter.parameters.putAll(FieldTerm.parameters(query.fields()));
        query.terms().forEach(term -> {
            filter.conditions.add(term.sql());
            filter.parameters.putAll(term.parameters());
        });
        if (cursor != null) {
            filter.after(cursor);
        }
        return filter;
    }

    private void orNull(String column, String name, @Nullable Object value, Object none) {
        if (none.equals(value)) {
            conditions.add(column + " is null");
        } else {
            and(column + " = :" + name, name, value);
        }
    }

    private void reachable(String column, @Nullable Boolean wanted) {
        if (wanted != null) {
            conditions.add((wanted ? "" : "not ") + "lead.has_" + column);
        }
    }

    private void after(Cursor cursor) {
        var sort = cursor.sort();
        and(
                "(lead." + sort.column + ", lead.id) " + (sort.descending ? "<" : ">") + " (:after::" + sort.type
                        + ", :afterId)",
                "after",
                cursor.value());
        parameters.put("afterId", cursor.id());
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** Whether it narrows to less than all leads that were not withdrawn. */
    boolean isNarrow() {
        return conditions.size() > 2;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    static String order(LeadQuery.Sort sort) {
        var direction = sort.descending ? " desc" : "";
        return "lead." + sort.column + direction + ", lead.id" + direction;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
