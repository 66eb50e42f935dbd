package io.firsthand.lead;

import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Mistake.Reason;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says who can be responsible for a lead: people of the workspace, each looked up once. */
final class Owners {

    private final People people;
    private final Map<PersonId, Boolean> known = new HashMap<>();

    Owners(People people) {
        this.people = people;
    }

    /** Somebody who has left may only be an owner of the past, as a file tells it. */
    void check(@Nullable PersonId owner, boolean isPast, Checker checker) {
        if (owner != null
                && !known.computeIfAbsent(
                        owner,
                        id -> people.find(id)
                                .filter(person -> isPast || person.active())
                                .isPresent())) {
            checker.add("owner", Reason.UNKNOWN_PERSON, "");
        }
    }
}
