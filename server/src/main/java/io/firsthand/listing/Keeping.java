package io.firsthand.listing;

/** What became of the wish to keep a view. */
public sealed interface Keeping {

    record Kept(SavedView view) implements Keeping {}

    /** A view needs a name of up to 80 characters. */
    record NameMissing() implements Keeping {}

    /** Somebody else keeps it: it can be kept under another name. */
    record NotYours(SavedView view) implements Keeping {}

    /** A person keeps 100 views at most. */
    record TooMany() implements Keeping {}

    record Unknown() implements Keeping {}
}
