package io.firsthand.form;

import java.util.List;

/** What became of the wish to make or change a form. */
public sealed interface FormChange {

    record Saved(Form form) implements FormChange {}

    /** Nothing was changed, for these reasons. */
    record Flawed(List<Flaw> flaws) implements FormChange {}

    /** Somebody else changed it since it was read; it is now as given. */
    record Stale(Form now) implements FormChange {}

    record Missing() implements FormChange {}
}
