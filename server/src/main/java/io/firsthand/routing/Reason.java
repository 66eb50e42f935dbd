package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * One sentence of an explanation; {@link Explanations} says it.
 *
 * @param step the id of the {@link Decision.Step} that it is about
 * @param said what it says, such as {@code absent}: a word of {@code routing.reason.}
 * @param person whom it is about
 * @param about what else it names, such as a rule or a group, as they were called then
 */
public record Reason(String step, String said, Optional<PersonId> person, List<String> about) {

    public Reason {
        about = List.copyOf(about);
    }
}
