package io.firsthand.lead.web;

import io.firsthand.lead.Edit;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.SecondThought.Doubt;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Tells what is wrong with what somebody gave: as problem (RFC 9457) or in a form; names the field and the mend. */
@Component
public class LeadProblems {

    private static final Set<Reason> CONFLICTS =
            EnumSet.of(Reason.MOVE_NOT_ALLOWED, Reason.TAKEN, Reason.SAME_AS_BEFORE, Reason.ERASED);

    private final Words words;

    LeadProblems(Words words) {
        this.words = words;
    }

    /** One entry of {@code errors}. */
    record Entry(String field, String detail) {}

    /** 409 when the values are right by themselves and only don't fit what is there, else 400. */
    public ErrorResponseException refused(List<Mistake> mistakes) {
        var conflict = mistakes.stream().allMatch(it -> CONFLICTS.contains(it.reason()));
        var problem = ProblemDetail.forStatusAndDetail(
                conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST,
                "Not valid: " + mistakes.stream().map(Mistake::field).distinct().collect(Collectors.joining(", ")));
        problem.setTitle(conflict ? "Does not fit what is there" : "Not valid");
        problem.setProperty(
                "errors",
                mistakes.stream().map(it -> new Entry(it.field(), say(it))).toList());
        return thrown(problem);
    }

    /** What a change led to, told by the teller if it was made, else thrown as a problem. */
    <T> T answer(Edit edit, Function<Lead, T> teller) {
        return switch (edit) {
            case Edit.Done(var lead) -> teller.apply(lead);
            case Edit.Missing() -> throw missing("lead");
            case Edit.Stale(var now) -> throw stale(now.version());
            case Edit.Refused(var mistakes) -> throw refused(mistakes);
        };
    }

    /** For a form, each mistake at the field of the same name. */
    public Mistakes told(List<Mistake> mistakes, Locale locale) {
        var told = Mistakes.NONE;
        for (var it : mistakes) {
            told = told.and(it.field(), words.say(locale, it.messageKey(), it.detail()));
        }
        return told;
    }

    private String say(Mistake it) {
        return words.say(Locale.ENGLISH, it.messageKey(), it.detail());
    }

    public static ErrorResponseException missing(String what) {
        return thrown(ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "There is no such " + what + " in this workspace"));
    }

    static ErrorResponseException stale(long version) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_FAILED,
                "The lead has changed since you read it. Get it again, look at the changes, and send its new ETag"
                        + " as If-Match.");
        problem.setTitle("Changed meanwhile");
        var thrown = thrown(problem);
        thrown.getHeaders().setETag(ETags.of(version));
        return thrown;
    }

    /** It would give up a lead whose company goes on, and nobody has looked at that yet. */
    public static ErrorResponseException secondLook(Doubt doubt) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "The company of this lead shows signs of going on: see evidence. Return the lead to nurture instead, or"
                        + " send the request again with secondLook=seen as query parameter.");
        problem.setTitle("Worth a second look");
        problem.setProperty("evidence", doubt.sentences());
        return thrown(problem);
    }

    /** Two changed it at the same moment. */
    public static ErrorResponseException changedMeanwhile(String what) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "Somebody else has just changed this " + what + ". Get it again and send your change once more.");
        problem.setTitle("Changed meanwhile");
        return thrown(problem);
    }

    static ErrorResponseException unconditional() {
        return thrown(ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_REQUIRED,
                "Send the ETag that you got with the lead as If-Match, so that nobody else's change is lost; or"
                        + " If-Match: * to change it whatever happened."));
    }

    static ErrorResponseException otherBody() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "This Idempotency-Key was sent before with another body. Send a new key with a new request.");
        problem.setTitle("Key used before");
        return thrown(problem);
    }

    private static ErrorResponseException thrown(ProblemDetail problem) {
        return new ErrorResponseException(HttpStatus.valueOf(problem.getStatus()), problem, null);
    }
}
