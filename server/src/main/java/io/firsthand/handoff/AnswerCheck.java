package io.firsthand.handoff;

import io.firsthand.criterion.Criterion;
import io.firsthand.definition.Content;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what speaks against an answer, before anything of it is written. */
@Component
class AnswerCheck {

    private static final int LONGEST = Offers.LONGEST_REASON;
    private static final int MOST_YEARS = 5;

    private final Packets packets;

    AnswerCheck(Packets packets) {
        this.packets = packets;
    }

    Optional<Reply> refusal(Handoff it, Lead lead, Answering what, Instant at) {
        return standing(it, lead, what).or(() -> mistakes(it, what, at)).or(() -> tooFew(it, what));
    }

    /** Whether this can be said where the handoff and its lead stand. */
    private static Optional<Reply> standing(Handoff it, Lead lead, Answering what) {
        var isOffered = it.state() == HandoffState.OFFERED;
        var isFit = switch (what) {
            case Answering.Accept _, Answering.Reject _ -> isOffered;
            case Answering.Qualify _ -> it.state() == HandoffState.ACCEPTED;
            case Answering.Return _, Answering.Disqualify _ -> it.state().isInWork();
        };
        if (!isFit) {
            return Optional.of(isOffered ? new Reply.NotNow(it) : new Reply.AlreadyAnswered(it));
        }
        var isOnTheWay = switch (what) {
            case Answering.Accept _, Answering.Reject _, Answering.Qualify _ -> true;
            case Answering.Return _ -> lead.stage().next().contains(Stage.NURTURE);
            case Answering.Disqualify _ -> lead.stage().next().contains(Stage.DISQUALIFIED);
        };
        return isOnTheWay ? Optional.empty() : Optional.of(new Reply.NotNow(it));
    }

    private Optional<Reply> mistakes(Handoff it, Answering what, Instant at) {
        var checker = new Checker();
        switch (what) {
            case Answering.Accept _, Answering.Qualify _ -> {}
            case Answering.Reject(var kind, var criterion, var reason) -> {
                text("reason", reason, kind == RejectKind.CLERICAL, checker);
                if (kind == RejectKind.DEFINITIONAL) {
                    criterion(criterion, packets.contentOf(it), checker);
                }
            }
            case Answering.Return(var reason, var until, var back) -> {
                text("reason", reason, true, checker);
                text("bringsBack", back, true, checker);
                day(until, at.atZone(ZoneOffset.UTC).toLocalDate(), checker);
            }
            case Answering.Disqualify(var _, var reason) -> text("reason", reason, false, checker);
        }
        return checker.isContent() ? Optional.empty() : Optional.of(new Reply.Refused(checker.mistakes()));
    }

    private static void text(String field, @Nullable String given, boolean isNeeded, Checker checker) {
        if (checker.block(field, given, LONGEST) == null && isNeeded && (given == null || given.isBlank())) {
            checker.add(field, Reason.MISSING, "");
        }
    }

    private static void criterion(@Nullable String key, Content content, Checker checker) {
        if (key == null || key.isBlank()) {
            checker.add("criterion", Reason.MISSING, "");
        } else if (content.criterion(key).isEmpty()) {
            checker.add(
                    "criterion",
                    Reason.UNKNOWN_CHOICE,
                    content.criteria().stream().map(Criterion::key).collect(Collectors.joining(", ")));
        }
    }

    /** Somewhere it may be tomorrow already. */
    private static void day(@Nullable LocalDate until, LocalDate today, Checker checker) {
        if (until == null) {
            checker.add("until", Reason.MISSING, "");
        } else if (until.isBefore(today.minusDays(1))) {
            checker.add("until", Reason.TOO_EARLY, today.toString());
        } else if (until.isAfter(today.plusYears(MOST_YEARS))) {
            checker.add("until", Reason.TOO_LATE, today.plusYears(MOST_YEARS).toString());
        }
    }

    private Optional<Reply> tooFew(Handoff it, Answering what) {
        if (!(what instanceof Answering.Disqualify(var why, var _)) || why != DisqualifyReason.UNABLE_TO_REACH) {
            return Optional.empty();
        }
        var agreed = packets.contentOf(it).terms().attempts();
        var made = it.efforts().attempts();
        return made >= agreed ? Optional.empty() : Optional.of(new Reply.TooFewAttempts(it, made, agreed));
    }

    /** The same without blanks around it. */
    Answering tidy(Answering what) {
        return switch (what) {
            case Answering.Accept _, Answering.Qualify _ -> what;
            case Answering.Reject(var kind, var criterion, var reason) ->
                new Answering.Reject(kind, kind == RejectKind.DEFINITIONAL ? criterion : null, tidy(reason));
            case Answering.Return(var reason, var until, var back) ->
                new Answering.Return(tidy(reason), until, tidy(back));
            case Answering.Disqualify(var why, var reason) -> new Answering.Disqualify(why, tidy(reason));
        };
    }

    private static @Nullable String tidy(@Nullable String text) {
        return new Checker().block("", text, LONGEST);
    }
}
