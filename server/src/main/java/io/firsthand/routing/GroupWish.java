package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.util.List;

/** A group as somebody wants it, still to be looked at. */
public record GroupWish(String name, Group.Hours hours, List<Seat> members) {

    public GroupWish {
        members = List.copyOf(members);
    }

    /** Somebody with that weight. */
    public record Seat(PersonId person, int weight) {}
}
