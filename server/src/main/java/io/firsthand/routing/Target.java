package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.util.UUID;

/** Where a rule leads: to one person, or to a group whose members take turns. */
public sealed interface Target {

    record ToPerson(PersonId person) implements Target {}

    record ToGroup(UUID group) implements Target {}
}
