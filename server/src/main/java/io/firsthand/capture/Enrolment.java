package io.firsthand.capture;

/** What came of enrolling a device. */
public sealed interface Enrolment {

    record Enrolled(Device device) implements Enrolment {}

    /** The key is somebody else's, or was revoked. */
    record Taken() implements Enrolment {}

    /** The random number was not ours, was used, or is too old. */
    record Expired() implements Enrolment {}

    /** The key is none, or did not sign. */
    record Refused(String field, String sentence) implements Enrolment {}
}
