package io.firsthand.agreement;

import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import java.time.Instant;

/**
 * That somebody signed a definition for one side.
 *
 * @param name as the person was called then
 * @param role as it was then
 * @param hash of the content that was signed
 */
public record Signature(Function side, PersonId person, String name, Role role, String hash, Instant at) {}
