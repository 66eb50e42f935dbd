package io.firsthand.intake;

import io.firsthand.duplicate.Duplicates;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Outcome;
import io.firsthand.table.Fault;
import io.firsthand.table.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides on rows, a chunk at a time: by importing them, or by foreseeing what that would do. */
sealed interface Verdicts {

    List<Outcome> outcomes(List<Arrival> arrivals);

    /** The verdict on what the leads made of an arrival. */
    default RowVerdict on(TableRow.Read row, Arrival arrival, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(var lead) -> verdict(row, Verdict.CREATE, List.of(), lead.value());
            case Outcome.Seen(var lead) -> verdict(row, Verdict.UPDATE, List.of(), lead.value());
            case Outcome.Unchanged(var lead) -> verdict(row, Verdict.SKIP, List.of(Fault.of("known")), lead.value());
            case Outcome.Refused(var mistakes) ->
                verdict(
                        row,
                        Verdict.ERROR,
                        mistakes.stream().map(Verdicts::fault).toList(),
                        null);
        };
    }

    default List<RowVerdict> on(List<ReadRow> rows) {
        var arrivals = new ArrayList<Arrival>();
        for (var row : rows) {
            if (row instanceof ReadRow.Good good) {
                arrivals.add(good.arrival());
            }
        }
        var outcomes = (arrivals.isEmpty() ? List.<Outcome>of() : outcomes(arrivals)).iterator();
        var verdicts = new ArrayList<RowVerdict>(rows.size());
        for (var row : rows) {
            verdicts.add(
                    switch (row) {
                        case ReadRow.Bad(var bad, var faults) ->
                            new RowVerdict(bad.number(), bad.line(), Verdict.ERROR, faults, null, false);
                        case ReadRow.Skipped(var skipped, var fault) ->
                            verdict(skipped, Verdict.SKIP, List.of(fault), null);
                        case ReadRow.Good it -> on(it.row(), it.arrival(), outcomes.next());
                    });
        }
        return verdicts;
    }

    static RowVerdict verdict(TableRow.Read row, Verdict verdict, List<Fault> reasons, @Nullable UUID lead) {
        return new RowVerdict(row.number(), row.line(), verdict, reasons, lead, row.mended());
    }

    /** The verdict on a row that a module below refused. */
    static Joining.Taken refused(List<Mistake> mistakes) {
        return new Joining.Taken(
                Verdict.ERROR, mistakes.stream().map(Verdicts::fault).toList(), null);
    }

    private static Fault fault(Mistake mistake) {
        return Fault.of("lead." + mistake.reason().name().toLowerCase(Locale.ROOT), mistake.field(), mistake.detail());
    }

    /** Imports. */
    record Importing(Leads leads, Actor actor) implements Verdicts {

        @Override
        public List<Outcome> outcomes(List<Arrival> arrivals) {
            return leads.takeAll(arrivals, actor);
        }
    }

    /** Foresees; remembers whom earlier chunks would have created, which the leads cannot know. */
    record Checking(
            Leads leads, Duplicates duplicates, Set<Object> keys, Set<String> emails, Map<Arrival, Integer> alike)
            implements Verdicts {

        Checking(Leads leads, Duplicates duplicates) {
            this(leads, duplicates, new HashSet<>(), new HashSet<>(), new IdentityHashMap<>());
        }

        @Override
        public List<Outcome> outcomes(List<Arrival> arrivals) {
            alike.clear();
            var likely = duplicates.foresee(arrivals).iterator();
            arrivals.forEach(it -> likely.next().ifPresent(known -> alike.put(it, known.percent())));
            return leads.foresee(arrivals);
        }

        @Override
        public RowVerdict on(TableRow.Read row, Arrival arrival, Outcome outcome) {
            var email = arrival.contact().email();
            var isRepeated = arrival.key() != null && keys.contains(arrival.key());
            var isMet = email != null && emails.contains(email.toLowerCase(Locale.ROOT));
            var verdict = Verdicts.super.on(row, arrival, outcome);
            if (verdict.verdict() != Verdict.ERROR && isRepeated) {
                return verdict(row, Verdict.SKIP, List.of(Fault.of("sameRow")), null);
            }
            if (verdict.verdict() == Verdict.CREATE) {
                remember(arrival);
                return isMet
                        ? verdict(row, Verdict.UPDATE, List.of(), null)
                        : verdict(row, Verdict.CREATE, doubt(arrival), null);
            }
            return verdict.verdict() == Verdict.UPDATE && isMet
                    ? verdict(row, Verdict.UPDATE, List.of(), null)
                    : verdict;
        }

        /** Whoever is probably known under another address is created all the same, and decided on in the queue. */
        private List<Fault> doubt(Arrival arrival) {
            var percent = alike.get(arrival);
            return percent == null ? List.of() : List.of(Fault.of("maybeKnown", percent));
        }

        private void remember(Arrival arrival) {
            if (arrival.key() != null) {
                keys.add(arrival.key());
            }
            if (arrival.contact().email() != null) {
                emails.add(arrival.contact().email().toLowerCase(Locale.ROOT));
            }
        }
    }
}
