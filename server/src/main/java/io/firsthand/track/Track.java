package io.firsthand.track;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A track of the workspace.
 *
 * @param draft as it stands now, put to use or not
 * @param revision grows with each change of the draft
 * @param version the one that whoever comes in now gets; 0 until one was put to use
 * @param changed whether the draft says something else than that version
 * @param retiredAt since when nobody comes in any more; null while it is in use
 */
public record Track(
        UUID id,
        Design draft,
        int revision,
        int version,
        boolean changed,
        UUID changedBy,
        Instant changedAt,
        @Nullable Instant retiredAt) {

    public boolean isLive() {
        return version > 0 && retiredAt == null;
    }

    /** One that was put to use. */
    public record Version(int number, Design design, UUID by, Instant at) {}
}
