package io.firsthand.touch;

import io.firsthand.lead.Mistake;
import java.util.List;
import java.util.UUID;

/** What became of a touch that somebody reported. */
public sealed interface Logging {

    /** Written down, with its fact. */
    record Logged(Touch touch) implements Logging {}

    /** Its key is known: nothing was written. */
    record Unchanged(UUID touch) implements Logging {}

    /** Nothing was written, for these reasons; {@code UNKNOWN_LEAD} on {@code lead} when there is no such lead. */
    record Refused(List<Mistake> mistakes) implements Logging {}
}
