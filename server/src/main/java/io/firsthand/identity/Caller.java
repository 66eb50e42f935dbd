package io.firsthand.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * Who a request is from.
 *
 * @param person absent for a system with a token of its own
 * @param session absent for a token
 */
public record Caller(Actor actor, Optional<Person> person, Optional<UUID> session) {}
