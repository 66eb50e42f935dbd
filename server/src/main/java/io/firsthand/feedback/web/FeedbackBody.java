package io.firsthand.feedback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.feedback.Feedback;
import io.firsthand.feedback.Moment;
import io.firsthand.feedback.Opinion;
import io.firsthand.feedback.Wrong;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody was asked or said of a lead, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Feedback")
record FeedbackBody(
        UUID id,
        UUID lead,
        @Nullable UUID handoff,

        @Schema(description = "accept, reject, contact, outcome")
        String moment,

        @Schema(description = "asked, skipped, given") String state,

        @Schema(description = "Who is asked") UUID person,
        Instant askedAt,
        @Nullable Boolean useful,

        @Schema(description = "Labels of the packet that were missing at handoff") @Nullable List<String> missing,

        @Nullable String missingWords,

        @Schema(description = "data, person, fit, interest, early, known, notes") @Nullable List<String> wrong,

        @Nullable String wrongWords,

        @Schema(description = "Whether more like it are wanted") @Nullable Boolean more,

        @Nullable UUID by,
        @Nullable Instant at) {

    static FeedbackBody of(Feedback it) {
        var said = it.said();
        var opinion = said == null ? null : said.opinion();
        return new FeedbackBody(
                it.id(),
                it.lead().value(),
                it.handoff(),
                it.moment().id(),
                it.state().name().toLowerCase(Locale.ROOT),
                it.person().value(),
                it.askedAt(),
                opinion == null ? null : opinion.useful(),
                opinion == null ? null : opinion.missing(),
                opinion == null ? null : opinion.missingWords(),
                opinion == null ? null : opinion.wrong().stream().map(Wrong::id).toList(),
                opinion == null ? null : opinion.wrongWords(),
                opinion == null ? null : opinion.more(),
                said == null ? null : said.by(),
                said == null ? null : said.at());
    }

    /** Some, and where it goes on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FeedbackList")
    record ListBody(List<FeedbackBody> items, @Nullable String next) {}

    /** What somebody says. */
    @Schema(name = "NewFeedback")
    record OpinionBody(
            @Schema(description = "accept, reject, contact, outcome; where the last handoff stands if absent") @Nullable String moment,

            @Nullable Boolean useful,

            @Schema(description = "Labels of the packet") @Nullable List<String> missing,

            @Schema(maxLength = 2000) @Nullable String missingWords,

            @Schema(description = "data, person, fit, interest, early, known, notes") @Nullable List<String> wrong,

            @Schema(maxLength = 2000) @Nullable String wrongWords,

            @Nullable Boolean more) {

        Optional<Opinion> opinion(List<Mistake> mistakes) {
            if (useful == null) {
                mistakes.add(new Mistake("useful", Reason.MISSING, ""));
            }
            if (missing != null && missing.stream().anyMatch(Objects::isNull)) {
                mistakes.add(new Mistake("missing", Reason.MISSING, ""));
            }
            var wrongs = new ArrayList<Wrong>();
            for (var id : wrong == null ? List.<String>of() : wrong) {
                Wrong.of(id)
                        .ifPresentOrElse(
                                wrongs::add,
                                () -> mistakes.add(new Mistake("wrong", Reason.UNKNOWN_CHOICE, Wrong.known())));
            }
            return mistakes.isEmpty() && useful != null
                    ? Optional.of(new Opinion(
                            useful, missing == null ? List.of() : missing, missingWords, wrongs, wrongWords, more))
                    : Optional.empty();
        }

        Optional<Moment> moment(List<Mistake> mistakes) {
            if (moment == null) {
                return Optional.empty();
            }
            var found = Moment.of(moment);
            if (found.isEmpty()) {
                mistakes.add(new Mistake("moment", Reason.UNKNOWN_CHOICE, Moment.known()));
            }
            return found;
        }
    }
}
