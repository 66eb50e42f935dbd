package io.firsthand.handoff.web;

import io.firsthand.handoff.Answering;
import io.firsthand.handoff.DisqualifyReason;
import io.firsthand.handoff.RejectKind;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.web.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody typed about an answer, whether it is right or not. */
public record AnswerForm(Map<String, String> typed) {

    static final AnswerForm BLANK = new AnswerForm(Map.of());

    /** A quarter of a year is a good time to look again, if nobody says otherwise. */
    static AnswerForm toReturn(LocalDate today) {
        return new AnswerForm(Map.of("until", today.plusMonths(3).toString()));
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    Optional<Answering> rejection(List<Mistake> mistakes) {
        var kind = RejectKind.of(get("kind"));
        if (kind.isEmpty()) {
            mistakes.add(choice("kind", RejectKind.known()));
        }
        return kind.map(it -> new Answering.Reject(it, get("criterion"), get("reason")));
    }

    Optional<Answering> disqualification(List<Mistake> mistakes) {
        var why = DisqualifyReason.of(get("why"));
        if (why.isEmpty()) {
            mistakes.add(choice("why", DisqualifyReason.known()));
        }
        return why.map(it -> new Answering.Disqualify(it, get("reason")));
    }

    Optional<Answering> giveBack(List<Mistake> mistakes) {
        try {
            var until = get("until").isBlank() ? null : Days.parse(get("until"));
            return Optional.of(new Answering.Return(get("reason"), until, get("bringsBack")));
        } catch (DateTimeException _) {
            mistakes.add(new Mistake("until", Reason.NOT_A_DATE, ""));
            return Optional.empty();
        }
    }

    private Mistake choice(String field, String known) {
        return get(field).isBlank()
                ? new Mistake(field, Reason.MISSING, "")
                : new Mistake(field, Reason.UNKNOWN_CHOICE, known);
    }
}
