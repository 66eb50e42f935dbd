package io.firsthand.capture;

/** What became of a part of a file that a phone sent. */
public sealed interface Growing {

    /** So many bytes are here; all of them when that is what was declared. */
    record Here(long offset) implements Growing {}

    /** No taken capture declares such a file. */
    record Unknown() implements Growing {}

    /** The part begins elsewhere than the file ends. */
    record Elsewhere(long offset) implements Growing {}

    /** The whole is not what was declared: it begins anew. */
    record OtherContent() implements Growing {}

    /**
     * It is not taken, now or later.
     *
     * @param why {@code gps}, {@code type} or {@code size}
     */
    record Refused(String why) implements Growing {}
}
