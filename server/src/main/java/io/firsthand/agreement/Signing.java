package io.firsthand.agreement;

import io.firsthand.definition.Problem;
import io.firsthand.identity.Function;
import java.time.Duration;
import java.util.List;

/** What came of somebody's wish to sign a definition. */
public sealed interface Signing {

    /** Signed; the other side must still sign. */
    record Signed(Definition now, Function missing) implements Signing {}

    /** Signed by both sides, and in force with that. */
    record InForceNow(Definition now) implements Signing {}

    /** What was shown is not what it says any more; nothing was signed. */
    record OtherContent(Definition now) implements Signing {}

    /** It is not proposed. */
    record NotNow(Definition now) implements Signing {}

    /** Objections are open. */
    record Objected(int open) implements Signing {}

    /** Only managers and administrators of marketing or sales sign, each for their own side, and no system does. */
    record NotYours() implements Signing {}

    /** Somebody signed for this side already, or the same person for the other one. */
    record SignedBefore(Signature signature) implements Signing {}

    /** What it says does not hold any more, such as a field that was deleted since it was proposed. */
    record Faulty(List<Problem> problems) implements Signing {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** The pass phrase is not the signer's. */
    record WrongPassphrase() implements Signing {}

    /** After wrong pass phrases; nothing was checked. */
    record Wait(Duration duration) implements Signing {}

    /** The same again in a few seconds works. */
    record Busy() implements Signing {}

    record Missing() implements Signing {}
}
