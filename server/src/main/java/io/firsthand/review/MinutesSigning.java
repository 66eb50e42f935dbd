package io.firsthand.review;

import io.firsthand.identity.Function;
import java.time.Duration;

/** What came of somebody's wish to sign minutes. */
public sealed interface MinutesSigning {

    /** Signed; the other side must still sign. */
    record Signed(Function missing) implements MinutesSigning {}

    /** Signed by both sides; the review is closed with that. */
    record Closed() implements MinutesSigning {}

    /** What was shown is not what they say any more; nothing was signed. */
    record OtherContent() implements MinutesSigning {}

    /** The review is closed. */
    record NotNow() implements MinutesSigning {}

    /** Nobody of this side is noted as present. */
    record NobodyThere(Function side) implements MinutesSigning {}

    /** Only managers and administrators of marketing or sales sign, each for their own side. */
    record NotYours() implements MinutesSigning {}

    record SignedBefore(MinutesSignature signature) implements MinutesSigning {}

    record WrongPassphrase() implements MinutesSigning {}

    record Wait(Duration duration) implements MinutesSigning {}

    record Busy() implements MinutesSigning {}

    record Missing() implements MinutesSigning {}
}
