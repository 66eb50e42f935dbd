package io.firsthand.hook;

/** What a sender is answered. */
public sealed interface Receipt {

    /**
     * It has an outcome.
     *
     * @param before whether the very same had come before, and this is what it was answered then
     */
    record Answered(Delivery delivery, boolean before) implements Receipt {}

    /** There is no such hook. */
    record Unknown() implements Receipt {}
}
