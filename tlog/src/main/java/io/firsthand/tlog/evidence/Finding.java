package io.firsthand.tlog.evidence;

/** What checking a bundle found, one plain sentence each. */
public sealed interface Finding {

    Check check();

    String sentence();

    /** Holds for the whole file, whoever made it. */
    record Proven(Check check, String sentence) implements Finding {}

    /**
     * Does not hold.
     *
     * @param fact the fact's number in the file, from 1; 0 for the file as a whole
     */
    record Failed(Check check, int fact, String sentence) implements Finding {}

    /** Nothing in the file could show it; the reader should know. */
    record NotProven(Check check, String sentence) implements Finding {}

    /** The kinds of checks, in the order they are made. */
    enum Check {
        /** The log's key and the devices' keys. */
        KEYS,
        /** Each entry is in the tree of a checkpoint that the log signed. */
        INCLUSION,
        /** States of the log of the same size have the same root. */
        CHECKPOINTS,
        /** Each entry is what the schema says, of this log and of this lead. */
        ENTRY,
        /** Each entry names the one before it. */
        CHAIN,
        /** What is shown is what was committed. */
        OPENINGS,
        /** What both sides signed is the definition that is shown. */
        AGREEMENT,
        /** What a device signed is what was recorded. */
        DEVICE
    }
}
