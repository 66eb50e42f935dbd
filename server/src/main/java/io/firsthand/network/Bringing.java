package io.firsthand.network;

import io.firsthand.table.Fault;

/** What became of a file that a colleague brought. */
public sealed interface Bringing {

    /** A list of connections or the headers of a mailbox. */
    record Brought(PrivateList list) implements Bringing {}

    /** Places of work; those whose people are no contacts count as skipped. */
    record Jobs(int taken, int skipped) implements Bringing {}

    /** Nothing of it was taken; {@code network.fault.<code>} says why. */
    record Refused(Fault fault) implements Bringing {}
}
