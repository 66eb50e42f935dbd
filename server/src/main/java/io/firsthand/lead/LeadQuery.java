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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which leads somebody wants to see; what is null or empty doesn't narrow. Withdrawn leads are never in a list.
 *
 * @param text words that must all occur in name, e-mail, company, title, phone or notes, parts of words too
 * @param unowned whether only leads that nobody is responsible for count
 * @param from the first moment of capture that counts
 * @param to the first moment that no longer counts
 * @param changedFrom the same of the last change
 * @param batch the import that brought them
 * @param event the trade show or other event at which they were captured
 * @param fields all of which must hold
 * @param tag a tag they carry
 * @param email whether the contact has an e-mail address, or none
 * @param phone whether the contact has a phone number, or none
 * @param terms what higher modules keep of leads; all of them must hold
 */
public record LeadQuery(
        @Nullable String text,
        Set<Stage> stages,
        @Nullable PersonId owner,
        boolean unowned,
        @Nullable Channel channel,
        @Nullable String campaign,
        @Nullable Grade grade,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant changedFrom,
        @Nullable Instant changedTo,
        @Nullable UUID batch,
        @Nullable UUID event,
        @Nullable CompanyId company,
        @Nullable String tag,
        @Nullable Boolean email,
        @Nullable Boolean phone,
        List<FieldTerm> fields,
        List<LeadTerm> terms,
        Sort sort) {

    /** All leads, the newest first. */
    public static final LeadQuery ALL = new QueryParts().query();

    /** Asks for leads without a campaign. */
    public static final String NO_CAMPAIGN = "";

    /** Asks for leads without a company. */
    public static final CompanyId NO_COMPANY = new CompanyId(new UUID(0, 0));

    public LeadQuery {
        stages = Set.copyOf(stages);
        fields = List.copyOf(fields);
        terms = List.copyOf(terms);
    }

    public static LeadQuery text(@Nullable String text) {
        return ALL.withText(text);
    }

    public LeadQuery withText(@Nullable String words) {
        return with(it -> it.text = words);
    }

    public LeadQuery withStages(Set<Stage> some) {
        return with(it -> it.stages = some);
    }

    public LeadQuery withOwner(@Nullable PersonId person) {
        return with(it -> it.owner = person);
    }

    /** Those that nobody is responsible for. */
    public LeadQuery withoutOwner() {
        return with(it -> it.unowned = true);
    }

    public LeadQuery withSource(@Nullable Channel one, @Nullable String name) {
        return with(it -> {
            it.channel = one;
            it.campaign = name;
        });
    }

    public LeadQuery withGrade(@Nullable Grade one) {
        return with(it -> it.grade = one);
    }

    public LeadQuery withPeriod(@Nullable Instant first, @Nullable Instant end) {
        return with(it -> {
            it.from = first;
            it.to = end;
        });
    }

    public LeadQuery withChanges(@Nullable Instant first, @Nullable Instant end) {
        return with(it -> {
            it.changedFrom = first;
            it.changedTo = end;
        });
    }

    public LeadQuery withBatch(@Nullable UUID one) {
        return with(it -> it.batch = one);
    }

    public LeadQuery withEvent(@Nullable UUID one) {
        return with(it -> it.event = one);
    }

    public LeadQuery withCompany(@Nullable CompanyId one) {
        return with(it -> it.company = one);
    }

    public LeadQuery withTag(@Nullable String one) {
        return with(it -> it.tag = one);
    }

    /** Those with or without an e-mail address or a phone number; null for either. */
    public LeadQuery reachable(@Nullable Boolean byEmail, @Nullable Boolean byPhone) {
        return with(it -> {
            it.email = byEmail;
            it.phone = byPhone;
        });
    }

    /** Those of which all these hold. */
    public LeadQuery withFields(List<FieldTerm> terms) {
        return with(it -> it.fields = terms);
    }

    /** Those of which these hold, too. */
    public LeadQuery withTerms(List<LeadTerm> others) {
        return with(it -> it.terms = others);
    }

    public LeadQuery sorted(Sort by) {
        return with(it -> it.sort = by);
    }

    private LeadQuery with(Consumer<QueryParts> change) {
        var parts = new QueryParts(this);
        change.accept(parts);
        return parts.query();
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
