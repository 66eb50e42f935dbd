package io.firsthand.show;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.show.Pulse.Hot;
import io.firsthand.show.Pulse.Hour;
import io.firsthand.show.Pulse.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How shows go while they are on. */
@Service
@Transactional(readOnly = true)
public class Pulses {

    private static final int OPENS = 9;
    private static final int CLOSES = 18;
    private static final int MOST_HOT = 8;

    private final PulseRepository repository;
    private final StaffRepository staff;
    private final LeadRecords leads;
    private final Clock clock;

    Pulses(PulseRepository repository, StaffRepository staff, LeadRecords leads, Clock clock) {
        this.repository = repository;
        this.staff = staff;
        this.leads = leads;
        this.clock = clock;
    }

    public Pulse of(Show show) {
        var today = LocalDate.ofInstant(clock.instant(), show.zone());
        var day = today.isBefore(show.from()) ? show.from() : today.isAfter(show.to()) ? show.to() : today;
        var had = repository.had(show, day);
        var goals = staff.goals(show.id());
        return new Pulse(
                show,
                day,
                hours(repository.hours(show, day)),
                had.stream().mapToLong(PulseRepository.Had::today).sum(),
                had.stream().mapToLong(PulseRepository.Had::total).sum(),
                goals.stream()
                        .filter(it -> it.day().equals(day))
                        .mapToLong(Goal::conversations)
                        .sum(),
                goals.stream().mapToLong(Goal::conversations).sum(),
                board(had, goals.stream().filter(it -> it.day().equals(day)).toList(), staff.staff(show.id())),
                repository.hotOn(show, day),
                named(repository.hot(show, MOST_HOT)));
    }

    private List<Hot> named(List<Hot> hot) {
        var names = leads.names(hot.stream().map(Hot::lead).distinct().toList());
        return hot.stream()
                .map(it -> new Hot(it.lead(), names.getOrDefault(it.lead(), "–"), it.person(), it.rating(), it.at()))
                .toList();
    }

    private static List<Hour> hours(List<Hour> counted) {
        Map<Integer, Long> byHour = counted.stream().collect(toMap(Hour::hour, Hour::conversations));
        var first = Math.min(
                OPENS, byHour.keySet().stream().min(Comparator.naturalOrder()).orElse(OPENS));
        var last = Math.max(
                CLOSES - 1,
                byHour.keySet().stream().max(Comparator.naturalOrder()).orElse(OPENS));
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> new Hour(hour, byHour.getOrDefault(hour, 0L)))
                .toList();
    }

    /** Everybody who has had a conversation, and the staff who have none yet. */
    private static List<Standing> board(List<PulseRepository.Had> had, List<Goal> goals, List<PersonId> staff) {
        var goal = goals.stream().collect(groupingBy(Goal::person, summingLong(Goal::conversations)));
        var board = new ArrayList<Standing>();
        var seen = new HashSet<PersonId>();
        for (var it : had) {
            if (it.person() != null && seen.add(it.person())) {
                board.add(new Standing(
                        Objects.requireNonNull(it.person()),
                        it.today(),
                        it.total(),
                        goal.getOrDefault(it.person(), 0L)));
            }
        }
        staff.stream()
                .filter(it -> !seen.contains(it))
                .forEach(it -> board.add(new Standing(it, 0, 0, goal.getOrDefault(it, 0L))));
        return List.copyOf(board);
    }
}
