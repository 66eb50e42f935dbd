package io.firsthand.insight;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.State;
import io.firsthand.database.CurrentWorkspace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What happened week by week, and when the definition changed, of the current workspace. */
@Service
public class Trends {

    private static final int VERSIONS = 100;

    private final SumRepository sums;
    private final Agreements agreements;

    Trends(SumRepository sums, Agreements agreements) {
        this.sums = sums;
        this.agreements = agreements;
    }

    /** How many leads came to what in each week; weeks without anything are there, too. */
    public NavigableMap<LocalDate, Map<Reached, Long>> of(Cohorts cohorts) {
        var weeks = new TreeMap<LocalDate, Map<Reached, Long>>();
        cohorts.from()
                .datesUntil(cohorts.to(), Period.ofWeeks(1))
                .forEach(it -> weeks.put(it, new EnumMap<>(Reached.class)));
        sums.flows(CurrentWorkspace.get().value(), cohorts, cohorts.kept(), "''")
                .forEach(it -> {
                    for (var reached : Reached.values()) {
                        if (reached.event().equals(it.event())) {
                            weeks.computeIfAbsent(it.week(), _ -> new EnumMap<>(Reached.class))
                                    .merge(reached, it.leads(), Long::sum);
                        }
                    }
                });
        return weeks;
    }

    /** A version of a definition that came in force. */
    public record Change(UUID definition, String title, int version, Instant at) {}

    /** Those within the weeks, in order. */
    public List<Change> changes(Cohorts cohorts) {
        return agreements.page(List.of(State.IN_FORCE, State.SUPERSEDED), null, VERSIONS).stream()
                .filter(it -> it.since() != null && it.version() != null)
                .map(it -> new Change(it.id(), it.title(), it.version(), it.since()))
                .filter(it ->
                        !it.at().isBefore(start(cohorts.from())) && it.at().isBefore(start(cohorts.to())))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
