package io.firsthand.scan.web;

import io.firsthand.lead.web.LeadProblems;
import io.firsthand.scan.Adding;
import io.firsthand.scan.Batch;
import io.firsthand.scan.ScannedCard;
import io.firsthand.scan.Scans;
import io.firsthand.web.NotValid;
import io.firsthand.web.Words;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** What the API answers when a batch, a card or a picture is missing or wrong. */
@Component
class ScanAnswers {

    private final Scans scans;
    private final Words words;

    ScanAnswers(Scans scans, Words words) {
        this.scans = scans;
        this.words = words;
    }

    Batch batch(UUID id) {
        return scans.find(id).orElseThrow(() -> LeadProblems.missing("batch of cards"));
    }

    ScannedCard card(UUID id) {
        return scans.card(id).orElseThrow(() -> LeadProblems.missing("card"));
    }

    ScannedCard taken(Adding adding) {
        return switch (adding) {
            case Adding.Added(var card) -> card;
            case Adding.Known(var card) -> card;
            case Adding.Refused(var why) -> throw refused("file", why.messageKey(), why.limit());
            case Adding.Full(var limit) -> throw refused("file", "scan.full", limit);
            case Adding.Missing _ -> throw LeadProblems.missing("batch of cards");
        };
    }

    ErrorResponseException refused(String field, String key, Object... arguments) {
        return NotValid.of(field, words.say(Locale.ENGLISH, key, arguments));
    }

    ErrorResponseException notNow() {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.say(Locale.ENGLISH, "scan.notNow"));
        problem.setTitle("Not now");
        return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }
}
