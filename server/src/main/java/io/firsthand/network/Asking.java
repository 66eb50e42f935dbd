package io.firsthand.network;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of the wish to be introduced, or of a step with it. */
public sealed interface Asking {

    record Done(Introduction introduction) implements Asking {}

    /** The colleague was asked as often within a week as is allowed. */
    record TooOften(int allowed) implements Asking {}

    /** The same colleague is asked for the same contact already. */
    record Already(Introduction introduction) implements Asking {}

    /** It is no longer where this step begins. */
    record NotNow(Introduction introduction) implements Asking {}

    /** Only who was asked answers, and only who asked takes it back. */
    record NotYours() implements Asking {}

    record Missing() implements Asking {}

    record Refused(List<Mistake> mistakes) implements Asking {}
}
