package io.firsthand.scan;

import io.firsthand.lead.ContactDetails;
import org.jspecify.annotations.Nullable;

/** A card as somebody who looked at it says it reads. */
public record Filled(
        ContactDetails contact,
        @Nullable String company,
        @Nullable String notes) {}
