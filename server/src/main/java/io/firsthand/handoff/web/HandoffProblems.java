package io.firsthand.handoff.web;

import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.Reply;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.web.LeadProblems;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Tells programs why an answer was not taken. */
@Component
class HandoffProblems {

    private final LeadProblems problems;
    private final ReplyWords told;

    HandoffProblems(LeadProblems problems, ReplyWords told) {
        this.problems = problems;
        this.told = told;
    }

    Handoff done(Reply reply) {
        return switch (reply) {
            case Reply.Done(var it) -> it;
            case Reply.Missing _ -> throw LeadProblems.missing("handoff");
            case Reply.Refused(var mistakes) -> throw problems.refused(mistakes);
            case Reply.AlreadyAnswered _,
                    Reply.Recalled _,
                    Reply.PassedOn _,
                    Reply.TooFewAttempts _,
                    Reply.NotNow _,
                    Reply.NotYours _,
                    Reply.TooLate _ -> {
                var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, told.say(reply, Locale.ENGLISH));
                problem.setTitle("Does not fit what is there");
                throw new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
            }
        };
    }

    ErrorResponseException wrong(Mistake mistake) {
        return problems.refused(List.of(mistake));
    }
}
