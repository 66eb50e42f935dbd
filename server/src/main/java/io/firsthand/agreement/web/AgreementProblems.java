package io.firsthand.agreement.web;

import io.firsthand.agreement.Definition;
import io.firsthand.agreement.State;
import io.firsthand.agreement.Step;
import io.firsthand.definition.Problem;
import io.firsthand.web.NotValid;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Tells programs what keeps a definition from being changed, proposed or signed: as problem (RFC 9457), with the mend. */
@Component
class AgreementProblems {

    private static final String ANY = "*";

    private final Words words;

    AgreementProblems(Words words) {
        this.words = words;
    }

    /** One entry of {@code errors}. */
    record Entry(String field, String detail) {}

    /** The definition after a step, or the problem that kept it from being taken. */
    Definition after(Step step) {
        return switch (step) {
            case Step.Done(var now) -> now;
            case Step.Missing() -> throw missing("definition");
            case Step.Stale(var now) -> throw stale(now);
            case Step.NotNow(var now) -> throw notNow(now);
            case Step.Faulty(var problems) -> throw faulty(problems);
            case Step.NoReason() -> throw NotValid.of("reason", "Say why, in 1 to 2,000 characters.");
        };
    }

    ErrorResponseException faulty(List<Problem> problems) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The definition has faults; each is named with its place");
        problem.setTitle("Not valid");
        problem.setProperty(
                "errors",
                problems.stream().map(it -> new Entry(it.path(), detail(it))).toList());
        return thrown(problem);
    }

    private String detail(Problem it) {
        var said = words.say(Locale.ENGLISH, it.key(), it.args().toArray());
        return it.line() > 0 ? "Line %d, column %d: %s".formatted(it.line(), it.column(), said) : said;
    }

    static ErrorResponseException missing(String what) {
        return thrown(ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "There is no such " + what + " in this workspace"));
    }

    static ErrorResponseException conflict(String title, String mend) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, mend);
        problem.setTitle(title);
        return thrown(problem);
    }

    static ErrorResponseException forbidden(String why) {
        return thrown(ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, why));
    }

    static ErrorResponseException notNow(Definition now) {
        return conflict(
                "Not in this state",
                now.state() == State.DRAFT
                        ? "The definition is a draft. Propose it first: POST /api/v1/definitions/%s/proposal"
                                .formatted(now.id())
                        : "The definition is %s. A new draft can be made from it: POST /api/v1/definitions?from=%s"
                                .formatted(now.state().id().replace('_', ' '), now.id()));
    }

    static ErrorResponseException stale(Definition now) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_FAILED,
                "The definition has changed since you read it. Get it again, look at the changes, and send its new"
                        + " ETag as If-Match.");
        problem.setTitle("Changed meanwhile");
        var thrown = thrown(problem);
        thrown.getHeaders().setETag(tag(now));
        return thrown;
    }

    static String tag(Definition it) {
        return "\"" + it.revision() + "\"";
    }

    /** The revision that a change is meant for; one that no definition has when the tag is none of ours. */
    static long revision(@Nullable String ifMatch, Definition now) {
        if (ifMatch == null) {
            throw thrown(ProblemDetail.forStatusAndDetail(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Send the ETag that you got with the definition as If-Match, so that nobody else's change is lost;"
                            + " or If-Match: * to change it whatever happened."));
        }
        var tag = ifMatch.strip();
        if (tag.equals(ANY)) {
            return now.revision();
        }
        var digits = tag.startsWith("W/") ? tag.substring(2) : tag;
        return digits.matches("\"\\d{1,18}\"") ? Long.parseLong(digits.substring(1, digits.length() - 1)) : 0;
    }

    static ErrorResponseException thrown(ProblemDetail problem) {
        return new ErrorResponseException(HttpStatus.valueOf(problem.getStatus()), problem, null);
    }
}
