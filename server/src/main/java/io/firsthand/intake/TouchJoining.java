package io.firsthand.intake;

import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Arrival;
import io.firsthand.table.Fault;
import io.firsthand.touch.Logging;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls, mails and meetings become touches, notes notes. What a file only plans or cancels is neither.
 *
 * @param people our own, by their e-mail addresses and names
 * @param actor null in a check
 */
record TouchJoining(
        Touches touches,
        NoteJoining notes,
        Map<String, PersonId> people,
        UUID batch,
        Instant now,
        @Nullable Actor actor,
        Foreseen foreseen)
        implements Joining<TouchJoining.Said> {

    /** What a row says before its lead is known. */
    sealed interface Said permits Told, NoteJoining.Noted {}

    /** A touch. */
    record Told(
            Touch.Medium medium,
            Touch.Direction direction,
            Touch.Outcome outcome,
            boolean human,
            Instant at,
            @Nullable PersonId by,
            @Nullable String byName,
            @Nullable String note,
            Arrival.Key key)
            implements Said {}

    @Override
    public Reads<Said> read(Cells cells) {
        var said = cells.meaning(Field.MEDIUM);
        if (said.filter(Picklist.NOTE::equals).isPresent()) {
            return notes.read(cells, note(cells), owner(cells));
        }
        var medium = said.flatMap(Touch.Medium::of);
        if (medium.isEmpty()) {
            return new Reads.Skips<>(Fault.of("noTouch", Cells.shown(orBlank(cells.get(Field.MEDIUM)))));
        }
        var direction =
                cells.meaning(Field.DIRECTION).flatMap(Touch.Direction::of).orElse(Touch.Direction.OUTBOUND);
        var outcome = outcome(cells, medium.get(), direction);
        if (outcome.isEmpty()) {
            return new Reads.Skips<>(Fault.of("notHeld"));
        }
        var faults = new ArrayList<Fault>();
        var at = cells.time(Field.CREATED, faults);
        if (at.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.of("noTime", cells.nameOf(Field.CREATED)));
        }
        if (!faults.isEmpty() || at.isEmpty()) {
            return new Reads.Fails<>(faults);
        }
        if (at.get().isAfter(now)) {
            return new Reads.Skips<>(Fault.of("notHeld"));
        }
        var owner = cells.get(Field.OWNER);
        return new Reads.Says<>(new Told(
                medium.get(),
                direction,
                outcome.get(),
                !orBlank(cells.get(Field.MEDIUM)).toLowerCase(Locale.ROOT).matches(".*(list|mass|marketing|auto).*"),
                at.get(),
                owner(cells),
                owner,
                note(cells),
                key(cells)));
    }

    private static Optional<Touch.Outcome> outcome(Cells cells, Touch.Medium medium, Touch.Direction direction) {
        var said = switch (medium) {
            case CALL -> cells.meaning(Field.CALL_OUTCOME);
            case MEETING -> cells.meaning(Field.MEETING_OUTCOME);
            case EMAIL, MESSAGE -> Optional.<String>empty();
        };
        var meaning = said.or(() -> cells.meaning(Field.TASK_STATUS))
                .orElse(direction == Touch.Direction.INBOUND ? "reached" : "attempted");
        return Touch.Outcome.of(meaning);
    }

    private @Nullable PersonId owner(Cells cells) {
        var value = cells.get(Field.OWNER);
        if (value == null) {
            return null;
        }
        var owners = cells.plan().values().owners();
        if (owners.containsKey(value)) {
            var email = owners.get(value);
            return email == null ? null : people.get(email);
        }
        return people.get(Plan.plainValue(value));
    }

    private static @Nullable String note(Cells cells) {
        var note = Stream.of(cells.get(Field.SUBJECT), cells.get(Field.NOTES))
                .flatMap(Stream::ofNullable)
                .distinct()
                .collect(Collectors.joining("\n"));
        return note.isEmpty() ? null : note;
    }

    private static Arrival.Key key(Cells cells) {
        return ExternalKeys.touch(Joining.systemOf(cells.plan()), cells.id());
    }

    @Override
    public List<Taken> take(List<Matched<Said>> some) {
        var touched = new ArrayList<Matched<Told>>();
        var noted = new ArrayList<Matched<NoteJoining.Noted>>();
        for (var it : some) {
            switch (it.it()) {
                case Told told -> touched.add(new Matched<>(it.cells(), told, it.lead()));
                case NoteJoining.Noted note -> noted.add(new Matched<>(it.cells(), note, it.lead()));
            }
        }
        var ofTouches = touch(touched).iterator();
        var ofNotes = notes.take(noted).iterator();
        return some.stream()
                .map(it -> it.it() instanceof Told ? ofTouches.next() : ofNotes.next())
                .toList();
    }

    private List<Taken> touch(List<Matched<Told>> some) {
        if (actor == null) {
            var known = touches.known(some.stream().map(it -> it.it().key()).toList());
            return some.stream()
                    .map(it -> known.contains(it.it().key())
                                    || !foreseen.takes(it.it().key())
                            ? Taken.skipped("known", it.lead())
                            : Taken.of(Verdict.CREATE, it.lead()))
                    .toList();
        }
        var logged = touches.takeAll(some.stream().map(this::touch).toList(), actor);
        var taken = new ArrayList<Taken>();
        for (var i = 0; i < logged.size(); i++) {
            var lead = some.get(i).lead();
            taken.add(
                    switch (logged.get(i)) {
                        case Logging.Logged _ -> Taken.of(Verdict.CREATE, lead);
                        case Logging.Unchanged _ -> Taken.skipped("known", lead);
                        case Logging.Refused(var mistakes) -> Verdicts.refused(mistakes);
                    });
        }
        return taken;
    }

    private NewTouch touch(Matched<Told> it) {
        var told = it.it();
        return new NewTouch(
                Objects.requireNonNull(it.lead()),
                told.medium(),
                told.direction(),
                told.outcome(),
                told.human(),
                told.at(),
                told.by(),
                told.by() == null ? told.byName() : null,
                told.note(),
                told.key(),
                batch);
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
