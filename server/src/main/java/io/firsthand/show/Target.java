package io.firsthand.show;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.CompanyLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that shall be met at a show.
 *
 * @param owner who shall see to it, if somebody shall
 * @param company the one of ours that it is, if we know it
 * @param met what was spoken with its people at the show
 */
public record Target(
        UUID id,
        String name,
        @Nullable String domain,
        @Nullable String note,
        @Nullable PersonId owner,
        @Nullable CompanyLink company,
        List<Met> met) {

    public Target {
        met = List.copyOf(met);
    }

    public boolean isMet() {
        return !met.isEmpty();
    }

    Target known(@Nullable CompanyLink as, List<Met> spoken) {
        return new Target(id, name, domain, note, owner, as, spoken);
    }

    /** Which company shall be met. */
    public record Wish(
            String name,
            @Nullable String domain,
            @Nullable String note,
            @Nullable PersonId owner) {}
}
