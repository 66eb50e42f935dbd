package io.firsthand.touch;

import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.touch.TouchRepository.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Checks and tidies touches that somebody reports, looking each person up once. */
final class TouchCheck {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NOTE = 20_000;

    private final People people;
    private final Instant now;
    private final Map<PersonId, Optional<Person>> known = new HashMap<>();

    TouchCheck(People people, Instant now) {
        this.people = people;
        this.now = now;
    }

    /** What a report comes to: a row to be written, or mistakes. */
    sealed interface Checked {

        record Good(Row row) implements Checked {}

        record Bad(List<Mistake> mistakes) implements Checked {}
    }

    Checked check(UUID id, NewTouch it) {
        var checker = new Checker();
        var by = it.by() == null ? Optional.<Person>empty() : known.computeIfAbsent(it.by(), people::find);
        if (it.by() != null && by.isEmpty()) {
            checker.add("by", Reason.UNKNOWN_PERSON, "");
        }
        var name = checker.line("byName", it.byName(), LONGEST_LINE);
        var at = checker.time("at", it.at(), now);
        var note = checker.block("note", it.note(), LONGEST_NOTE);
        var key = it.key() == null ? null : key(it.key(), checker);
        if (!checker.isContent()) {
            return new Checked.Bad(checker.mistakes());
        }
        return new Checked.Good(new Row(
                new Touch(
                        id,
                        it.lead(),
                        it.medium(),
                        it.direction(),
                        it.outcome(),
                        it.human(),
                        at,
                        it.by(),
                        name == null ? by.map(Person::name).orElse(null) : name,
                        note,
                        it.batch(),
                        false,
                        now),
                key));
    }

    private static Arrival.Key key(Arrival.Key it, Checker checker) {
        var system = checker.line("key.system", it.system(), LONGEST_LINE);
        var key = checker.line("key.key", it.key(), LONGEST_LINE);
        if (system == null) {
            checker.add("key.system", Reason.MISSING, "");
        }
        if (key == null) {
            checker.add("key.key", Reason.MISSING, "");
        }
        return new Arrival.Key(system == null ? "" : system, key == null ? "" : key);
    }
}
