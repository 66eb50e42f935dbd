package io.firsthand.agreement;

/** What came of a comment, an objection or its resolution. */
public sealed interface Said {

    record Done(Remark remark) implements Said {}

    /** Its state does not allow that any more. */
    record NotNow(Definition now) implements Said {}

    /** Nothing was said, or more than 2,000 characters. */
    record NoText() implements Said {}

    /** The definition has no such line. */
    record NoLine() implements Said {}

    /** So much was said of it already that nobody reads it any more. */
    record TooMuch() implements Said {}

    /** It is a comment, or was resolved before. */
    record NotOpen(Remark remark) implements Said {}

    /** Only whoever objected, or who may write definitions, can say that it is met. */
    record NotYours() implements Said {}

    record Missing() implements Said {}
}
