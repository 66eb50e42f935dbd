package io.firsthand.lead;

import io.firsthand.field.FieldTerm;
import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which leads somebody wants to see; what is null or empty doesn't narrow. Withdrawn leads are never in a list.
 *
 * @param text words that must all occur in name, e-mail, company, title, phone or notes, parts of words too
 * @param from the first moment of capture that counts
 * @param to the first moment that no longer counts
 * @param batch the import that brought them
 * @param fields all of which must hold
 */
public record LeadQuery(
        @Nullable String text,
        Set<Stage> stages,
        @Nullable PersonId owner,
        @Nullable Channel channel,
        @Nullable String campaign,
        @Nullable Grade grade,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID batch,
        @Nullable CompanyId company,
        List<FieldTerm> fields,
        Sort sort) {

    /** All leads, the newest first. */
    public static final LeadQuery ALL =
            new LeadQuery(null, Set.of(), null, null, null, null, null, null, null, null, List.of(), Sort.NEWEST);

    public LeadQuery {
        stages = Set.copyOf(stages);
        fields = List.copyOf(fields);
    }

    public static LeadQuery text(@Nullable String text) {
        return ALL.withText(text);
    }

    public LeadQuery withText(@Nullable String words) {
        return new LeadQuery(words, stages, owner, channel, campaign, grade, from, to, batch, company, fields, sort);
    }

    public LeadQuery withStages(Set<Stage> some) {
        return new LeadQuery(text, some, owner, channel, campaign, grade, from, to, batch, company, fields, sort);
    }

    public LeadQuery withOwner(@Nullable PersonId person) {
        return new LeadQuery(text, stages, person, channel, campaign, grade, from, to, batch, company, fields, sort);
    }

    public LeadQuery withSource(@Nullable Channel one, @Nullable String name) {
        return new LeadQuery(text, stages, owner, one, name, grade, from, to, batch, company, fields, sort);
    }

    public LeadQuery withGrade(@Nullable Grade one) {
        return new LeadQuery(text, stages, owner, channel, campaign, one, from, to, batch, company, fields, sort);
    }

    public LeadQuery withPeriod(@Nullable Instant first, @Nullable Instant end) {
        return new LeadQuery(text, stages, owner, channel, campaign, grade, first, end, batch, company, fields, sort);
    }

    public LeadQuery withBatch(@Nullable UUID one) {
        return new LeadQuery(text, stages, owner, channel, campaign, grade, from, to, one, company, fields, sort);
    }

    public LeadQuery withCompany(@Nullable CompanyId one) {
        return new LeadQuery(text, stages, owner, channel, campaign, grade, from, to, batch, one, fields, sort);
    }

    public LeadQuery withFields(List<FieldTerm> terms) {
        return new LeadQuery(text, stages, owner, channel, campaign, grade, from, to, batch, company, terms, sort);
    }

    public LeadQuery sorted(Sort by) {
        return new LeadQuery(text, stages, owner, channel, campaign, grade, from, to, batch, company, fields, by);
    }

    /** The order of a list. */
    public enum Sort {
        NEWEST("captured_at", "timestamptz", true),
        OLDEST("captured_at", "timestamptz", false),
        CHANGED("changed_at", "timestamptz", true),
        NAME("sort_name", "text", false);

        final String column;
        final String type;
        final boolean descending;

        Sort(String column, String type, boolean descending) {
            this.column = column;
            this.type = type;
            this.descending = descending;
        }

        /** As it stands in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Sort> of(String id) {
            return Arrays.stream(values()).filter(sort -> sort.id().equals(id)).findFirst();
        }
    }
}
