package io.firsthand.lead;

import io.firsthand.lead.LeadGroup.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code lead_count} that add up to the number of a query's leads: their facet and the conditions on them.
 */
record Kept(String facet, String sql, Map<String, Object> parameters) {

    /** Empty when a query narrows by something that the counts don't tell apart. */
    static Optional<Kept> of(UUID workspace, LeadQuery query) {
        if (query.from() != null
                || query.to() != null
                || query.changedFrom() != null
                || query.changedTo() != null
                || query.email() != null
                || query.phone() != null
                || query.event() != null
                || !query.fields().isEmpty()
                || !query.terms().isEmpty()) {
            return Optional.empty();
        }
        var values = values(query);
        if (values.isEmpty()) {
            return Optional.of(all(workspace, query));
        }
        return values.size() > 1 || hasCell(query)
                ? Optional.empty()
                : Optional.of(facet(
                        workspace,
                        query,
                        values.getFirst().facet(),
                        values.getFirst().value()));
    }

    /** The same, for adding them up by what leads agree in. */
    static Optional<Kept> of(UUID workspace, LeadQuery query, By by) {
        return switch (by) {
            case STAGE -> of(workspace, query);
            case OWNER, CHANNEL, GRADE -> of(workspace, query).filter(it -> it.facet.equals("all"));
            case CAMPAIGN, MONTH, COMPANY ->
                of(workspace, query)
                        .filter(it -> it.facet.equals("all") && !hasCell(query))
                        .map(_ -> facet(workspace, query, by.facet, null));
        };
    }

    private record Value(String facet, String value) {}

    private static List<Value> values(LeadQuery query) {
        return Stream.of(
                        value("campaign", query.campaign()),
                        value("company", company(query)),
                        value("batch", query.batch()),
                        value("tag", query.tag()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static @Nullable Object company(LeadQuery query) {
        var company = query.company();
        return company == null ? null : company.equals(LeadQuery.NO_COMPANY) ? "" : company.value();
    }

    private static Optional<Value> value(String facet, @Nullable Object value) {
        return Optional.ofNullable(value).map(it -> new Value(facet, it.toString()));
    }

    private static boolean hasCell(LeadQuery query) {
        return query.owner() != null || query.unowned() || query.channel() != null || query.grade() != null;
    }

    private static Kept all(UUID workspace, LeadQuery query) {
        var conditions = new Conditions(workspace, "all", query);
        if (query.owner() != null || query.unowned()) {
            conditions.and("owner", query.unowned() ? "" : String.valueOf(Values.id(query.owner())));
        }
        if (query.channel() != null) {
            conditions.and("channel", query.channel().id());
        }
        if (query.grade() != null) {
            conditions.and("grade", query.grade().name());
        }
        return conditions.kept();
    }

    private static Kept facet(UUID workspace, LeadQuery query, String facet, @Nullable String value) {
        var conditions = new Conditions(workspace, facet, query);
        if (value != null) {
            conditions.and("value", value);
        }
        return conditions.kept();
    }

    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();
        private final String facet;

        Conditions(UUID workspace, String facet, LeadQuery query) {
            this.facet = facet;
            conditions.add("workspace_id = :workspace");
            parameters.put("workspace", workspace);
            and("facet", facet);
            if (!query.stages().isEmpty()) {
                conditions.add("stage = any(:stages::text[])");
                parameters.put("stages", query.stages().stream().map(Stage::id).toArray(String[]::new));
            }
        }

        void and(String column, String value) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value);
        }

        Kept kept() {
            return new Kept(facet, String.join(" and ", conditions), parameters);
        }
    }
}
