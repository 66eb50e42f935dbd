package io.firsthand.show;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of a show that somebody wanted to plan or change. */
public sealed interface ShowChange {

    /** Written; the show as it is now. */
    record Done(Show show) implements ShowChange {}

    /** There is no such show, or it was deleted. */
    record Missing() implements ShowChange {}

    /** Somebody else changed it since; nothing was written. */
    record Stale(Show now) implements ShowChange {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements ShowChange {}
}
