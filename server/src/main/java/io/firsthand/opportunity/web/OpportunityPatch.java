package io.firsthand.opportunity.web;

import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.opportunity.Opportunity.Status;
import io.firsthand.opportunity.Terms;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a merge patch (RFC 7396) says of an opportunity.
 *
 * @param terms as they shall be
 * @param status as it shall stand; null where nothing is said
 */
record OpportunityPatch(
        Terms terms,
        @Nullable Status status,
        @Nullable Instant closedAt,
        @Nullable String lostReason) {

    private static final Set<String> FIELDS =
            Set.of("name", "amount", "currency", "expectedClose", "stageWords", "status", "closedAt", "lostReason");

    static OpportunityPatch read(JsonNode patch, Terms before, List<Mistake> mistakes) {
        if (!patch.isObject()) {
            mistakes.add(new Mistake("", Reason.NOT_AN_OBJECT, ""));
            return new OpportunityPatch(before, null, null, null);
        }
        patch.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> mistakes.add(
                        new Mistake(name, Reason.UNKNOWN_FIELD, String.join(", ", new TreeSet<>(FIELDS)))));
        var terms = new Terms(
                Optional.ofNullable(text(patch, "name", before.name())).orElse(""),
                parsed(patch, "amount", before.amount(), BigDecimal::new, Reason.NOT_AN_AMOUNT, mistakes),
                text(patch, "currency", before.currency()),
                parsed(patch, "expectedClose", before.expectedClose(), LocalDate::parse, Reason.NOT_A_DATE, mistakes),
                text(patch, "stageWords", before.stageWords()));
        var status = text(patch, "status", null);
        var stands = status == null ? null : Status.of(status).orElse(null);
        if (status != null && stands == null) {
            mistakes.add(new Mistake("status", Reason.UNKNOWN_CHOICE, Status.known()));
        }
        return new OpportunityPatch(
                terms,
                stands,
                parsed(patch, "closedAt", null, Instant::parse, Reason.NOT_A_DATE, mistakes),
                text(patch, "lostReason", null));
    }

    private static @Nullable String text(JsonNode patch, String field, @Nullable String before) {
        var value = patch.get(field);
        return value == null ? before : value.isNull() ? null : value.asString("");
    }

    private static <T> @Nullable T parsed(
            JsonNode patch,
            String field,
            @Nullable T before,
            Function<String, T> parser,
            Reason otherwise,
            List<Mistake> mistakes) {
        var text = text(patch, field, null);
        if (text == null) {
            return patch.has(field) ? null : before;
        }
        try {
            return parser.apply(text.strip());
        } catch (DateTimeException | NumberFormatException _) {
            mistakes.add(new Mistake(field, otherwise, ""));
            return before;
        }
    }
}
