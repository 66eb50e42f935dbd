package io.firsthand.handoff;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How leads are to be offered.
 *
 * @param person who shall have them; null when routing decides
 * @param notTo who must not get them, such as the person who returned them
 * @param at when it was, for what is told afterwards; null for now
 */
public record Offer(
        @Nullable PersonId person,
        Via via,
        Set<PersonId> notTo,
        @Nullable Instant at) {

    public Offer {
        notTo = Set.copyOf(notTo);
    }

    public static Offer routed() {
        return new Offer(null, Via.ROUTED, Set.of(), null);
    }

    public static Offer to(PersonId person) {
        return new Offer(person, Via.PICKED, Set.of(), null);
    }

    /** Back from nurture: routed, but not to these. */
    public static Offer again(Set<PersonId> notTo) {
        return new Offer(null, Via.REENTRY, notTo, null);
    }

    public Offer at(@Nullable Instant time) {
        return new Offer(person, via, notTo, time);
    }

    public Offer by(Via other) {
        return new Offer(person, other, notTo, at);
    }
}
