package io.firsthand.review;

import io.firsthand.tlog.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All that is signed of a review.
 *
 * @param json canonical (RFC 8785), so that its hash is the same wherever it is computed
 */
public record Minutes(
        Review review,
        List<Note> notes,
        List<Decision> decisions,
        List<Present> present,
        List<Ruling> rulings,
        String json) {

    public Minutes {
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
        present = List.copyOf(present);
        rulings = List.copyOf(rulings);
    }

    /** SHA-256 of {@link #json} in UTF-8, in lower-case hex. */
    public String hash() {
        return Hash.sha256(json.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
