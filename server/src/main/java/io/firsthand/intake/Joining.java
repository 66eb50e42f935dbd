package io.firsthand.intake;

import io.firsthand.lead.LeadId;
import io.firsthand.table.Fault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of one kind, which belong to leads that are there already, become. */
interface Joining<T> {

    /** What a row says. */
    sealed interface Reads<T> {

        record Says<T>(T it) implements Reads<T> {}

        /** It is not to be taken, for this reason. */
        record Skips<T>(Fault fault) implements Reads<T> {}

        record Fails<T>(List<Fault> faults) implements Reads<T> {}
    }

    /**
     * A row with its lead.
     *
     * @param lead null in a check, when an earlier file of the batch is to bring it
     */
    record Matched<T>(Cells cells, T it, @Nullable LeadId lead) {}

    /** What became of a row. */
    record Taken(
            Verdict verdict, List<Fault> reasons, @Nullable UUID lead) {

        static Taken of(Verdict verdict, @Nullable LeadId lead) {
            return new Taken(verdict, List.of(), lead == null ? null : lead.value());
        }

        static Taken skipped(String code, @Nullable LeadId lead) {
            return skipped(Fault.of(code), lead);
        }

        static Taken skipped(Fault fault, @Nullable LeadId lead) {
            return new Taken(Verdict.SKIP, List.of(fault), lead == null ? null : lead.value());
        }
    }

    Reads<T> read(Cells cells);

    default Reference reference(Cells cells) {
        return Reference.of(systemOf(cells.plan()), cells.said());
    }

    /** What becomes of each, in their order. */
    List<Taken> take(List<Matched<T>> some);

    static String systemOf(Plan plan) {
        var system = plan.shape().system();
        return system == null ? "csv" : system;
    }
}
