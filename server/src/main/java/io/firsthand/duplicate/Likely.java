package io.firsthand.duplicate;

import io.firsthand.lead.Profile;
import java.util.List;

/**
 * Somebody we know who may be the person in question.
 *
 * @param percent how probable that is, from 0 to 100
 */
public record Likely(Profile profile, int percent, List<Reason> reasons) {

    public Likely {
        reasons = List.copyOf(reasons);
    }
}
