package io.firsthand.intake;

import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.intake.Joining.Matched;
import io.firsthand.intake.Joining.Reads;
import io.firsthand.intake.Joining.Taken;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ImportedNotes;
import io.firsthand.lead.NewNote;
import io.firsthand.table.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notes among the activities of other systems.
 *
 * @param actor null in a check
 */
record NoteJoining(
        ImportedNotes notes,
        UUID batch,
        Instant now,
        @Nullable Actor actor,
        Foreseen foreseen) {

    /** A note before its lead is known. */
    record Noted(String text, Instant at, @Nullable PersonId by, Arrival.Key key) implements TouchJoining.Said {}

    Reads<TouchJoining.Said> read(Cells cells, @Nullable String text, @Nullable PersonId by) {
        if (text == null) {
            return new Reads.Skips<>(Fault.of("emptyNote"));
        }
        var faults = new ArrayList<Fault>();
        var at = cells.time(Field.CREATED, faults);
        if (!faults.isEmpty()) {
            return new Reads.Fails<>(faults);
        }
        var owner = cells.get(Field.OWNER);
        return new Reads.Says<>(new Noted(
                by == null && owner != null ? text + "\n(" + owner + ")" : text,
                at.filter(it -> it.isBefore(now)).orElse(now),
                by,
                ExternalKeys.note(Joining.systemOf(cells.plan()), cells.id())));
    }

    List<Taken> take(List<Matched<Noted>> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        if (actor == null) {
            var known = notes.known(some.stream().map(it -> it.it().key()).toList());
            return some.stream()
                    .map(it -> taken(
                            !known.contains(it.it().key())
                                    && foreseen.takes(it.it().key()),
                            it))
                    .toList();
        }
        var added = new HashSet<>(notes.addAll(some.stream().map(this::note).toList(), actor));
        return some.stream().map(it -> taken(added.remove(it.it().key()), it)).toList();
    }

    private static Taken taken(boolean isNew, Matched<Noted> it) {
        return isNew ? Taken.of(Verdict.CREATE, it.lead()) : Taken.skipped("known", it.lead());
    }

    private NewNote note(Matched<Noted> it) {
        var note = it.it();
        return new NewNote(Objects.requireNonNull(it.lead()), note.text(), note.at(), note.by(), note.key(), batch);
    }
}
