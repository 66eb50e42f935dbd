package io.firsthand.listing;

import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody keeps under a name.
 *
 * @param owner who keeps it, and may change it
 * @param team the function that sees it too, if it is one team's
 * @param address filters, order, groups and columns, as they stand in the list's address
 */
public record SavedView(
        UUID id,
        String name,
        PersonId owner,
        Audience audience,
        @Nullable Function team,
        String address) {

    /** Who sees a view. */
    public enum Audience {
        MINE,
        TEAM,
        EVERYONE;

        /** As it stands in tables and forms. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
