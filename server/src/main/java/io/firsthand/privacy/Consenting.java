package io.firsthand.privacy;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of a consent somebody wanted recorded. */
public sealed interface Consenting {

    /** Written down, with a fact on each lead of the contact. */
    record Recorded(Consent consent) implements Consenting {}

    /** There is no such contact. */
    record UnknownContact() implements Consenting {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Consenting {}
}
