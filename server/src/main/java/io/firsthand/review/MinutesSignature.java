package io.firsthand.review;

import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody signed minutes for one side.
 *
 * @param name as the person was called then
 * @param hash of the minutes that were signed
 * @param fact in the log that says so
 */
public record MinutesSignature(
        Function side, PersonId person, String name, Role role, String hash, Instant at, UUID fact) {}
