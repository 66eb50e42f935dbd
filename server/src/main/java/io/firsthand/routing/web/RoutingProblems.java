package io.firsthand.routing.web;

import io.firsthand.lead.web.LeadProblems;
import io.firsthand.routing.Saved;
import io.firsthand.routing.Saved.Flaw;
import io.firsthand.web.NotValid;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Tells programs what keeps routing from being changed: as problem (RFC 9457), with field and mend. */
@Component
class RoutingProblems {

    private final Words words;

    RoutingProblems(Words words) {
        this.words = words;
    }

    UUID done(Saved saved, String what) {
        return switch (saved) {
            case Saved.Done(var id) -> id;
            case Saved.Missing() -> throw LeadProblems.missing(what);
            case Saved.Refused(var flaws) -> throw refused(flaws);
        };
    }

    ErrorResponseException refused(String field, String key, Object... arguments) {
        return refused(List.of(new Flaw(field, key, List.of(arguments))));
    }

    ErrorResponseException refused(List<Flaw> flaws) {
        return NotValid.of(flaws.stream()
                .map(it -> new NotValid.Entry(
                        it.field(),
                        words.say(Locale.ENGLISH, it.key(), it.arguments().toArray())))
                .toList());
    }
}
