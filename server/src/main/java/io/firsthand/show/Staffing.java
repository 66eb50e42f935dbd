package io.firsthand.show;

import io.firsthand.database.Ids;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake.Reason;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works at the booth of a show, in which shifts, and how many conversations each shall have on which day. */
@Service
@Transactional
public class Staffing {

    static final int MOST_CONVERSATIONS = 1_000;
    private static final int LONGEST_TASK = 100;
    private static final int MOST_SHIFTS = 500;
    private static final int MOST_STAFF = 100;

    private final StaffRepository repository;
    private final Shows shows;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    Staffing(StaffRepository repository, Shows shows, People people, Ids ids, Clock clock) {
        this.repository = repository;
        this.shows = shows;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<PersonId> of(UUID show) {
        return repository.staff(show);
    }

    /** In the order of time. */
    @Transactional(readOnly = true)
    public List<Shift> shifts(UUID show) {
        return repository.shifts(show);
    }

    @Transactional(readOnly = true)
    public List<Goal> goals(UUID show) {
        return repository.goals(show);
    }

    /** Puts somebody on the staff; with the shifts and goals of before, if the person was on it. */
    public Writing<PersonId> add(UUID show, PersonId person) {
        if (shows.find(show).isEmpty()) {
            return new Writing.Missing<>();
        }
        var checker = new Checker();
        if (people.find(person).filter(Person::active).isEmpty()) {
            checker.add("person", Reason.UNKNOWN_PERSON, "");
        }
        if (repository.staff(show).size() >= MOST_STAFF) {
            checker.add("person", Reason.TOO_MANY, String.valueOf(MOST_STAFF));
        }
        if (!checker.isContent()) {
            return new Writing.Refused<>(checker.mistakes());
        }
        repository.add(show, person);
        return new Writing.Done<>(person);
    }

    /** Takes somebody off the staff; shifts and goals come back with {@link #add}. */
    public boolean remove(UUID show, PersonId person) {
        return shows.find(show).isPresent() && repository.withdraw(show, person, clock.instant()) > 0;
    }

    public Writing<Shift> add(UUID showId, Shift.Wish wish) {
        var show = shows.find(showId).orElse(null);
        if (show == null) {
            return new Writing.Missing<>();
        }
        var checker = new Checker();
        var task = checker.line("task", wish.task(), LONGEST_TASK);
        if (!repository.staff(showId).contains(wish.person())) {
            checker.add("person", Reason.UNKNOWN_PERSON, "");
        }
        // The stand is set up before and taken down after.
        if (wish.day().isBefore(show.from().minusDays(7))) {
            checker.add("day", Reason.TOO_EARLY, show.from().minusDays(7).toString());
        } else if (wish.day().isAfter(show.to().plusDays(7))) {
            checker.add("day", Reason.TOO_LATE, show.to().plusDays(7).toString());
        }
        if (wish.from().equals(wish.to())) {
            checker.add("to", Reason.SAME_AS_BEFORE, "");
        }
        if (repository.shifts(showId).size() >= MOST_SHIFTS) {
            checker.add("day", Reason.TOO_MANY, String.valueOf(MOST_SHIFTS));
        }
        if (!checker.isContent()) {
            return new Writing.Refused<>(checker.mistakes());
        }
        var last = wish.to().isAfter(wish.from()) ? wish.day() : wish.day().plusDays(1);
        var shift = new Shift(
                ids.next(),
                wish.person(),
                wish.day().atTime(wish.from()).atZone(show.zone()).toInstant(),
                last.atTime(wish.to()).atZone(show.zone()).toInstant(),
                task);
        repository.insert(showId, shift);
        return new Writing.Done<>(shift);
    }

    public boolean withdrawShift(UUID show, UUID shift, boolean isWithdrawn) {
        return repository.withdrawShift(show, shift, isWithdrawn, clock.instant());
    }

    /** Sets all goals of those who are staff; who has none on a day is left out. */
    public Writing<List<Goal>> setGoals(UUID showId, List<Goal> goals) {
        var show = shows.find(showId).orElse(null);
        if (show == null) {
            return new Writing.Missing<>();
        }
        var checker = new Checker();
        var staff = repository.staff(showId);
        var days = show.days();
        var seen = new HashSet<String>();
        for (var goal : goals) {
            if (!staff.contains(goal.person())) {
                checker.add("goals", Reason.UNKNOWN_PERSON, "");
            } else if (!days.contains(goal.day()) || !seen.add(goal.person() + " " + goal.day())) {
                checker.add("goals", Reason.OUT_OF_RANGE, show.from() + " … " + show.to());
            } else if (goal.conversations() < 1 || goal.conversations() > MOST_CONVERSATIONS) {
                checker.add("goals", Reason.OUT_OF_RANGE, "1 … " + MOST_CONVERSATIONS);
            }
        }
        if (!checker.isContent()) {
            return new Writing.Refused<>(checker.mistakes());
        }
        repository.replaceGoals(showId, goals);
        return new Writing.Done<>(repository.goals(showId));
    }
}
