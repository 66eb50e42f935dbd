package io.firsthand.intake;

import io.firsthand.lead.Arrival;
import io.firsthand.table.Fault;
import io.firsthand.table.TableRow;
import java.util.List;

/** A row of a file as the plan reads it. */
sealed interface ReadRow {

    TableRow row();

    /**
     * Somebody arrives with it.
     *
     * @param links what another system calls the company, the opportunities and other records of the same person
     */
    record Good(TableRow.Read row, Arrival arrival, List<Arrival.Key> links) implements ReadRow {}

    /** It is not to be taken, for this reason. */
    record Skipped(TableRow.Read row, Fault fault) implements ReadRow {}

    /** It cannot be taken, for these reasons. */
    record Bad(TableRow row, List<Fault> faults) implements ReadRow {}
}
