package io.firsthand.touch.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch.Direction;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touch.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A touch to be logged. */
@Schema(name = "NewTouch")
record NewTouchBody(
        @Schema(example = "call", description = "call, email, meeting, message") @Nullable String medium,

        @Schema(example = "outbound", description = "outbound if absent") @Nullable String direction,

        @Schema(example = "reached", description = "reached, attempted, missed, failed") @Nullable String outcome,

        @Schema(description = "False for what a machine sent by itself; true if absent") @Nullable Boolean human,

        @Schema(description = "When it was, if not now") @Nullable Instant at,

        @Schema(description = "Who had it; the caller if absent, unless byName names somebody") @Nullable UUID by,

        @Schema(maxLength = 200, description = "Who had it, if no person of this workspace") @Nullable String byName,

        @Schema(maxLength = 20000, example = "Budget is decided in May") @Nullable String note,

        @Schema(description = "What another system calls it; under one key it is taken only once") @Nullable TouchKey key) {

    /** What the sender calls the touch. */
    @Schema(name = "TouchKey")
    record TouchKey(
            @Schema(example = "crm", maxLength = 200) @Nullable String system,

            @Schema(example = "00T5f000001", maxLength = 200) @Nullable String key) {}

    /** Empty when there are mistakes. */
    Optional<NewTouch> touch(LeadId lead, Actor actor, Instant now, List<Mistake> mistakes) {
        var how = chosen("medium", medium, Medium::of, Medium.known(), mistakes);
        var from = direction == null
                ? Optional.of(Direction.OUTBOUND)
                : chosen("direction", direction, Direction::of, Direction.known(), mistakes);
        var result = chosen("outcome", outcome, Outcome::of, Outcome.known(), mistakes);
        if (how.isEmpty() || from.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        var person = by == null ? byName == null ? actor.person().orElse(null) : null : new PersonId(by);
        return Optional.of(new NewTouch(
                lead,
                how.get(),
                from.get(),
                result.get(),
                human == null || human,
                at == null ? now : at,
                person,
                byName,
                note,
                key == null ? null : new Arrival.Key(orBlank(key.system), orBlank(key.key)),
                null));
    }

    static <T> Optional<T> chosen(
            String field,
            @Nullable String given,
            Function<String, Optional<T>> choices,
            String known,
            List<Mistake> mistakes) {
        var found = given == null ? Optional.<T>empty() : choices.apply(given);
        if (found.isEmpty()) {
            mistakes.add(
                    given == null || given.isBlank()
                            ? new Mistake(field, Reason.MISSING, "")
                            : new Mistake(field, Reason.UNKNOWN_CHOICE, known));
        }
        return found;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
