package io.firsthand.touch.web;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch.Direction;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touch.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody typed about a touch, whether it is right or not. */
public record TouchForm(Map<String, String> typed) {

    static final TouchForm BLANK = new TouchForm(Map.of());

    /** Nothing yet, but where somebody came from. */
    static TouchForm from(String back) {
        return new TouchForm(Map.of("back", back));
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The chosen one, or what is meant most often. */
    public String chosen(String field, String otherwise) {
        return get(field).isEmpty() ? otherwise : get(field);
    }

    /** Whether anything was typed into the fields of higher modules. */
    public boolean isLearnt() {
        return typed.entrySet().stream()
                .anyMatch(it -> it.getKey().contains(".") && !it.getValue().isBlank());
    }

    Optional<NewTouch> touch(LeadId lead, Actor actor, ZoneId zone, Instant now, List<Mistake> mistakes) {
        var medium = NewTouchBody.chosen("medium", get("medium"), Medium::of, Medium.known(), mistakes);
        var direction = NewTouchBody.chosen("direction", get("direction"), Direction::of, Direction.known(), mistakes);
        var outcome = NewTouchBody.chosen("outcome", get("outcome"), Outcome::of, Outcome.known(), mistakes);
        var at = at(zone, now, mistakes);
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(NewTouch.of(lead, medium.orElseThrow(), direction.orElseThrow(), outcome.orElseThrow(), at)
                .by(actor.person().orElse(null), null)
                .withNote(get("note")));
    }

    /** Now, if nothing is said. */
    private Instant at(ZoneId zone, Instant now, List<Mistake> mistakes) {
        try {
            return get("at").isBlank()
                    ? now
                    : LocalDateTime.parse(get("at").strip()).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            mistakes.add(new Mistake("at", Reason.NOT_A_DATE, ""));
            return now;
        }
    }
}
