package io.firsthand.nurture.web;

import io.firsthand.nurture.Stay;
import org.jspecify.annotations.Nullable;

/**
 * A lead in nurture, in a list.
 *
 * @param name what the lead is called
 * @param track what its track is called, if it is in one
 * @param by who returned it, if sales did
 * @param step what comes next, in a few words
 */
public record StayRow(
        Stay stay,
        String name,
        @Nullable String track,
        @Nullable String by,
        @Nullable String step) {

    public String leadHref() {
        return "/leads/" + stay.lead().value();
    }
}
