package io.firsthand.definition;

import io.firsthand.identity.Function;
import java.util.UUID;

/** Who looks after a lead meanwhile. */
public sealed interface Responsible {

    /** All of one side. */
    record Team(Function function) implements Responsible {}

    /** One person, with the name as it was when it was written, because the signed document is read by itself. */
    record One(UUID person, String name) implements Responsible {}
}
