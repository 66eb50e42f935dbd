package io.firsthand.lead;

import java.util.Set;
import java.util.UUID;

/** What became of the wish to merge two contacts, or to take a merge back. */
public sealed interface Merging {

    /** They are one now. */
    record Merged(UUID merge, Contact survivor) implements Merging {}

    /**
     * They are two again.
     *
     * @param kept fields of the survivor that somebody has changed since, which stay as they are
     */
    record Separated(Contact survivor, Contact absorbed, Set<ContactField> kept) implements Merging {

        public Separated {
            kept = Set.copyOf(kept);
        }
    }

    /** One of the two was merged before; this is where it is now. */
    record AlreadyMerged(ContactId into) implements Merging {}

    /** The merge was taken back before. */
    record AlreadySeparated() implements Merging {}

    /** The survivor was itself merged later; that merge must be taken back first. */
    record Buried(ContactId into) implements Merging {}

    /** There are no two such contacts, or no such merge. */
    record Missing() implements Merging {}
}
