package io.firsthand.buying;

import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Signal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody of a company did.
 *
 * @param name what, such as {@code demo} or {@code visit}; {@code conversation}, {@code touch.call}, … and
 *     {@code arrival.demo_request}, … for what we know otherwise
 * @param person who, if the name is known
 */
public record Sign(
        LeadId lead,
        ContactId contact,
        @Nullable String person,
        @Nullable String title,
        Signal.Kind kind,
        String name,
        Instant at) {

    public boolean isExplicit() {
        return kind == Signal.Kind.EXPLICIT;
    }
}
