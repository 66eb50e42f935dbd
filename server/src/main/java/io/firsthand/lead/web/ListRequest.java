package io.firsthand.lead.web;

import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldTerm;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Channel;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Cursor;
import io.firsthand.lead.Grade;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.LeadQuery.Sort;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Stage;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a caller wants to see of the leads; all of it optional. */
record ListRequest(
        @Parameter(description = "Words, or parts of words, in name, e-mail, company, title, phone or notes") @Nullable String q,

        @Parameter(description = "Stages, any of which will do", example = "mql") @Nullable List<String> stage,

        @Parameter(description = "The id of the person responsible, or `nobody`") @Nullable String owner,

        @Nullable String channel,
        @Nullable String campaign,

        @Parameter(schema = @Schema(allowableValues = {"A", "B", "C", "D"})) @Nullable String grade,

        @Parameter(description = "Captured then or later") @Nullable Instant from,

        @Parameter(description = "Captured before then") @Nullable Instant to,

        @Parameter(description = "Changed last then or later") @Nullable Instant changedFrom,

        @Parameter(description = "Changed last before then") @Nullable Instant changedTo,

        @Parameter(description = "A tag they carry, as it is written") @Nullable String tag,

        @Parameter(description = "Whether they have an e-mail address, or none") @Nullable Boolean email,

        @Parameter(description = "Whether they have a phone number, or none") @Nullable Boolean phone,

        @Parameter(description = "The import that brought them") @Nullable UUID batch,

        @Parameter(description = "The trade show at which they were captured") @Nullable UUID show,

        @Nullable UUID company,

        @Parameter(
                description = "Filters by the workspace's own fields, all of which must hold: `Industry=Technology`,"
                        + " `Employees>=100`, `Employees=100..500`, `Industry=` for nothing there, `Industry=*` for"
                        + " anything",
                example = "Employees>=100")
        @Nullable List<String> field,

        @Parameter(schema = @Schema(allowableValues = {"newest", "oldest", "changed", "name"})) @Nullable String sort,

        @Parameter(description = "How many at most, 50 if absent", schema = @Schema(minimum = "1", maximum = "200"))
        @Nullable Integer limit,

        @Parameter(description = "The `next` of the page before") @Nullable String cursor,

        @Parameter(description = "Whether to count them all, up to 10,000") @Nullable Boolean count) {

    private static final String NOBODY = "nobody";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    LeadQuery query(CustomFields fields, List<Mistake> mistakes) {
        var query = LeadQuery.ALL
                .withText(q)
                .withStages(stages(mistakes))
                .withSource(
                        one("channel", channel, Channel::of, Reason.UNKNOWN_CHANNEL, Channel.known(), mistakes),
                        campaign)
                .withGrade(one("grade", grade, ListRequest::grade, Reason.UNKNOWN_GRADE, "A, B, C, D", mistakes))
                .withPeriod(from, to)
                .withChanges(changedFrom, changedTo)
                .withFields(terms(fields, mistakes))
                .withTag(tag == null || tag.isEmpty() ? null : tag)
                .reachable(email, phone)
                .withBatch(batch)
                .withEvent(show)
                .withCompany(company == null ? null : new CompanyId(company))
                .sorted(sort(mistakes));
        return NOBODY.equals(owner)
                ? query.withoutOwner()
                : query.withOwner(one("owner", owner, ListRequest::person, Reason.UNKNOWN_PERSON, "", mistakes));
    }

    private static Optional<PersonId> person(String id) {
        try {
            return Optional.of(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private List<FieldTerm> terms(CustomFields fields, List<Mistake> mistakes) {
        var terms = new ArrayList<FieldTerm>();
        for (var text : field == null ? List.<String>of() : field) {
            fields.term(text)
                    .ifPresentOrElse(terms::add, () -> mistakes.add(new Mistake("field", Reason.NOT_A_FILTER, text)));
        }
        return terms;
    }

    private Sort sort(List<Mistake> mistakes) {
        var found = one("sort", sort, Sort::of, Reason.UNKNOWN_SORT, "newest, oldest, changed, name", mistakes);
        return found == null ? Sort.NEWEST : found;
    }

    private Set<Stage> stages(List<Mistake> mistakes) {
        var found = new HashSet<Stage>();
        for (var id : stage == null ? List.<String>of() : stage) {
            var one = one("stage", id, Stage::of, Reason.UNKNOWN_STAGE, Stage.known(), mistakes);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    int size(List<Mistake> mistakes) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            mistakes.add(new Mistake("limit", Reason.OUT_OF_RANGE, "1 to " + MOST));
        }
        return limit == null ? USUAL : limit;
    }

    Optional<Cursor> from(Sort order, List<Mistake> mistakes) {
        return Optional.ofNullable(
                one("cursor", cursor, text -> Cursor.parse(text, order), Reason.NOT_A_CURSOR, "", mistakes));
    }

    private static <T> @Nullable T one(
            String field,
            @Nullable String id,
            Function<String, Optional<T>> find,
            Reason reason,
            String known,
            List<Mistake> mistakes) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        var found = find.apply(id);
        if (found.isEmpty()) {
            mistakes.add(new Mistake(field, reason, known));
        }
        return found.orElse(null);
    }

    private static Optional<Grade> grade(String id) {
        return Arrays.stream(Grade.values()).filter(it -> it.name().equals(id)).findFirst();
    }
}
