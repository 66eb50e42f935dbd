package io.firsthand.workbook;

import io.firsthand.table.Fault;

/** What became of the wish to unfold a sheet. */
public sealed interface Unfolding {

    /** So many rows were written, blank ones between others included. */
    record Done(long rows) implements Unfolding {}

    /** Nothing was kept. */
    record Refused(Fault fault) implements Unfolding {}
}
