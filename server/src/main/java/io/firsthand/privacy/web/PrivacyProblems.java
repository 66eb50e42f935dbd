package io.firsthand.privacy.web;

import io.firsthand.lead.Mistake;
import io.firsthand.web.NotValid;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** The problems (RFC 9457) that this API answers with; each names the field and the mend. */
@Component
class PrivacyProblems {

    private final Words words;

    PrivacyProblems(Words words) {
        this.words = words;
    }

    ErrorResponseException refused(List<Mistake> mistakes) {
        return NotValid.of(mistakes.stream()
                .map(it -> new NotValid.Entry(it.field(), words.say(Locale.ENGLISH, it.messageKey(), it.detail())))
                .toList());
    }

    static ErrorResponseException missing(String what) {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "There is no such " + what + " in this workspace"),
                null);
    }
}
