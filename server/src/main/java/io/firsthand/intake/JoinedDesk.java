package io.firsthand.intake;

import io.firsthand.intake.Joining.Matched;
import io.firsthand.intake.Joining.Reads;
import io.firsthand.table.Fault;
import io.firsthand.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows that belong to leads which are there already, or which an earlier file of the batch brings. */
record JoinedDesk<T>(
        Plan plan,
        Joining<T> joining,
        LeadSearch search,
        @Nullable Foreseen foreseen) implements RowDesk {

    private record Waiting<T>(Cells cells, T it, Reference reference) {}

    @Override
    public List<RowVerdict> on(List<TableRow> rows) {
        var verdicts = new TreeMap<Integer, RowVerdict>();
        var waiting = new TreeMap<Integer, Waiting<T>>();
        for (var i = 0; i < rows.size(); i++) {
            switch (rows.get(i)) {
                case TableRow.Refused row ->
                    verdicts.put(
                            i,
                            new RowVerdict(row.number(), row.line(), Verdict.ERROR, List.of(row.fault()), null, false));
                case TableRow.Read row -> read(Cells.of(row, plan), i, verdicts, waiting);
            }
        }
        match(verdicts, waiting);
        return List.copyOf(verdicts.values());
    }

    private void read(Cells cells, int place, Map<Integer, RowVerdict> verdicts, Map<Integer, Waiting<T>> waiting) {
        if (ExternalKeys.isDeleted(cells.get(Field.DELETED))) {
            verdicts.put(place, verdict(cells, Verdict.SKIP, List.of(Fault.of("deletedThere"))));
            return;
        }
        switch (joining.read(cells)) {
            case Reads.Says<T> says -> waiting.put(place, new Waiting<>(cells, says.it(), joining.reference(cells)));
            case Reads.Skips<T> skips -> verdicts.put(place, verdict(cells, Verdict.SKIP, List.of(skips.fault())));
            case Reads.Fails<T> fails -> verdicts.put(place, verdict(cells, Verdict.ERROR, fails.faults()));
        }
    }

    private void match(Map<Integer, RowVerdict> verdicts, TreeMap<Integer, Waiting<T>> waiting) {
        var places = List.copyOf(waiting.keySet());
        var hits = waiting.isEmpty()
                ? List.<LeadSearch.Hit>of()
                : search.find(waiting.values().stream().map(Waiting::reference).toList(), foreseen);
        var matched = new ArrayList<Matched<T>>();
        var matchedPlaces = new ArrayList<Integer>();
        var all = List.copyOf(waiting.values());
        for (var i = 0; i < hits.size(); i++) {
            var row = all.get(i);
            switch (hits.get(i)) {
                case LeadSearch.Hit.Lost(var fault) ->
                    verdicts.put(places.get(i), verdict(row.cells(), Verdict.ERROR, List.of(fault)));
                case LeadSearch.Hit.Found(var lead) -> {
                    matched.add(new Matched<>(row.cells(), row.it(), lead));
                    matchedPlaces.add(places.get(i));
                }
                case LeadSearch.Hit.ToCome() -> {
                    matched.add(new Matched<>(row.cells(), row.it(), null));
                    matchedPlaces.add(places.get(i));
                }
            }
        }
        if (!matched.isEmpty()) {
            var taken = joining.take(matched);
            for (var i = 0; i < taken.size(); i++) {
                var row = matched.get(i).cells().row();
                var it = taken.get(i);
                verdicts.put(
                        matchedPlaces.get(i),
                        new RowVerdict(row.number(), row.line(), it.verdict(), it.reasons(), it.lead(), row.mended()));
            }
        }
    }

    private static RowVerdict verdict(Cells cells, Verdict verdict, List<Fault> faults) {
        var row = cells.row();
        return new RowVerdict(row.number(), row.line(), verdict, faults, null, row.mended());
    }
}
