package io.firsthand.committee;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is missing in a buying committee; {@code committee.gap.<id>} says what, {@code committee.gap.<id>.do}
 * what to do about it.
 *
 * @param who whom it is about; of awareness apart, who knows least and who knows most
 * @param since when, where that is known
 */
public record Gap(Kind kind, List<Member> who, @Nullable Instant since) {

    /** What can be missing, the worst first. */
    public enum Kind {
        /** Somebody stands in the way, and nobody has spoken with them since that is known. */
        BLOCKER_UNADDRESSED,
        /** Nobody has been heard of who pays. */
        NO_ECONOMIC_BUYER,
        /** We speak with one person only. */
        SINGLE_THREADED,
        /** Nobody heard anything of whoever is for us for 30 days. */
        CHAMPION_SILENT,
        /** One is at least two steps further than another. */
        AWARENESS_APART;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return "committee.gap." + id();
        }
    }

    public Gap {
        who = List.copyOf(who);
    }

    /** The names of whom it is about. */
    public String names() {
        return String.join(", ", who.stream().map(Member::name).toList());
    }
}
