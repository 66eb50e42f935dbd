package io.firsthand.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param company of the newest lead
 * @param leads how many leads the person has that were not withdrawn
 * @param lastAt when the newest of them was captured
 */
public record ContactEntry(
        ContactId id,
        ContactDetails details,
        @Nullable CompanyLink company,
        long leads,
        @Nullable Instant lastAt) {}
