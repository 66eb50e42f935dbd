package io.firsthand.show;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of a part of a show that somebody wanted to add or change. */
public sealed interface Writing<T> {

    /** Written; the part as it is now. */
    record Done<T>(T part) implements Writing<T> {}

    /** There is no such show or part. */
    record Missing<T>() implements Writing<T> {}

    /** Nothing was written, for these reasons. */
    record Refused<T>(List<Mistake> mistakes) implements Writing<T> {}
}
