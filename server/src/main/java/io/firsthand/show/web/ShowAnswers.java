package io.firsthand.show.web;

import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import io.firsthand.show.Writing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the API answers when a show or a part of it is missing or wrong. */
@Component
class ShowAnswers {

    private final Shows shows;
    private final LeadProblems problems;

    ShowAnswers(Shows shows, LeadProblems problems) {
        this.shows = shows;
        this.problems = problems;
    }

    Show find(UUID id) {
        return shows.find(id).orElseThrow(() -> LeadProblems.missing("show"));
    }

    <T> T done(Writing<T> writing) {
        return switch (writing) {
            case Writing.Done<T>(var part) -> part;
            case Writing.Missing<T> _ -> throw LeadProblems.missing("part of this show");
            case Writing.Refused<T>(var why) -> throw problems.refused(why);
        };
    }

    void there(boolean isThere, String what) {
        if (!isThere) {
            throw LeadProblems.missing(what);
        }
    }

    <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw refused(new Mistake(field, Reason.MISSING, ""));
        }
        return value;
    }

    RuntimeException refused(Mistake mistake) {
        return problems.refused(List.of(mistake));
    }

    UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw LeadProblems.missing("part of this show");
        }
    }
}
