package io.firsthand.hook.web;

import io.firsthand.hook.Delivery;
import io.firsthand.web.Words;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says to a sender what came of a delivery; what went wrong as a problem (RFC 9457) with the mend. */
@Component
class HookAnswers {

    private final Words words;

    HookAnswers(Words words) {
        this.words = words;
    }

    ResponseEntity<?> of(Delivery delivery, boolean before) {
        var outcome = delivery.outcome();
        if (outcome.isGood()) {
            return ResponseEntity.status(outcome.status())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(DeliveryBody.answer(delivery, before));
        }
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(outcome.status()),
                words.say(Locale.ENGLISH, "hook.outcome." + outcome.id() + ".mend", delivery.detail()));
        problem.setTitle(words.say(Locale.ENGLISH, "hook.outcome." + outcome.id()));
        problem.setProperty("delivery", delivery.id());
        if (!delivery.items().isEmpty()) {
            problem.setProperty(
                    "items",
                    delivery.items().stream().map(DeliveryBody.ItemBody::of).toList());
        }
        var answer = ResponseEntity.status(outcome.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return outcome == Delivery.Outcome.NO_SIGNATURE
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Signature").body(problem)
                : answer.body(problem);
    }

    ResponseEntity<?> tooMany(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS, words.say(Locale.ENGLISH, "hook.tooMany.mend", seconds));
        problem.setTitle(words.say(Locale.ENGLISH, "hook.tooMany"));
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    ResponseEntity<?> unknown() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, words.say(Locale.ENGLISH, "hook.unknown")));
    }
}
