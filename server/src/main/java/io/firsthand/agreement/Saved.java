package io.firsthand.agreement;

/** What came of saving a draft. */
public sealed interface Saved {

    /** Saved; a proposed one is a draft again, and whatever signatures it had are void. */
    record Done(Definition now) implements Saved {}

    /** Somebody saved since; nothing was changed, and what they made of it is here to be compared. */
    record Conflict(Definition theirs) implements Saved {}

    /** It is in force or was ended, and does not change any more; a new draft can be made from it. */
    record Closed(Definition now) implements Saved {}

    /** Longer than {@link io.firsthand.definition.Content#MOST_BYTES}. */
    record TooLong() implements Saved {}

    record Missing() implements Saved {}
}
