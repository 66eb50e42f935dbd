package io.firsthand.tlog;

/** What {@link LogCheck} found. */
public sealed interface LogVerdict {
    /** The finding in one sentence. */
    String sentence();

    /** The parts of a log that are checked, in this order. */
    enum Part {
        /** The signatures under the checkpoint. */
        NOTE,
        /** The text of the checkpoint. */
        CHECKPOINT,
        /** A tile of hashes. */
        TILE,
        /** An entry against its leaf hash. */
        ENTRY,
        /** What an entry says. */
        CONTENT,
        /** The root over all tiles against the checkpoint's. */
        ROOT
    }

    /**
     * Everything that is there is right: {@code checked} entries have their leaf's hash, {@code redacted} ones are empty
     * with their leaf hash kept, {@code absent} ones are in no bundle; together they are the checkpoint's size.
     */
    record Valid(TlogPolicy.Accepted head, long checked, long redacted, long absent) implements LogVerdict {
        @Override
        public String sentence() {
            var checkpoint = head.checkpoint();
            return "The log %s is valid: the %s entries under the signed checkpoint lead to its root"
                            .formatted(checkpoint.origin(), checkpoint.size())
                    + (head.cosigned().isEmpty()
                            ? ""
                            : ", cosigned by " + head.cosigned().size() + " of the witnesses")
                    + (redacted == 0 ? "" : ", " + redacted + " redacted")
                    + (absent == 0 ? "" : ", " + absent + " without a body to check")
                    + ".";
        }
    }

    /** The log is not what it claims: this part of it is the first to fail, at this path. */
    record Invalid(Part part, String where, String sentence) implements LogVerdict {}

    /** The log could not be read as far as needed, at this path. */
    record Unreadable(String where, String sentence) implements LogVerdict {}
}
