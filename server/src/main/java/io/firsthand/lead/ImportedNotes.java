package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that come from other systems, many at once, each with its fact; the same one comes once. */
@Service
@Transactional
public class ImportedNotes {

    private static final int MOST_AT_ONCE = 4_000;

    private final NoteRepository notes;
    private final StandingRepository standings;
    private final SearchRepository search;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ImportedNotes(
            NoteRepository notes,
            StandingRepository standings,
            SearchRepository search,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.notes = notes;
        this.standings = standings;
        this.search = search;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Which of these keys notes came under. */
    @Transactional(readOnly = true)
    public Set<Arrival.Key> known(Collection<Arrival.Key> keys) {
        return notes.known(CurrentWorkspace.get().value(), keys);
    }

    /** Puts up to 4,000 on their leads; returns the keys of those that were not there yet. Texts are cut where notes end. */
    public Set<Arrival.Key> addAll(List<NewNote> many, Actor actor) {
        if (many.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " notes at once");
        }
        var workspace = CurrentWorkspace.get().value();
        var present = standings.lock(
                workspace, many.stream().map(NewNote::lead).distinct().toList());
        var known = new HashSet<>(
                notes.known(workspace, many.stream().map(NewNote::key).toList()));
        var rows = new ArrayList<NoteRepository.Row>();
        for (var note : many) {
            if (present.containsKey(note.lead()) && known.add(note.key())) {
                rows.add(new NoteRepository.Row(ids.next(), tidy(note)));
            }
        }
        if (!rows.isEmpty()) {
            notes.insert(workspace, rows, actor.id(), now());
            search.refresh(workspace, leadsOf(rows));
            ledger.append(rows.stream()
                    .map(it -> new Recorded(
                                    it.note().lead(),
                                    new Happening.NoteAdded(it.note().text(), it.id()),
                                    it.note().at())
                            .by(actor.id()))
                    .toList());
        }
        return rows.stream().map(it -> it.note().key()).collect(Collectors.toSet());
    }

    private static NewNote tidy(NewNote it) {
        var text = it.text().replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        var end = text.offsetByCodePoints(0, Math.min(Checked.LONGEST_NOTE, text.codePointCount(0, text.length())));
        return new NewNote(
                it.lead(),
                text.substring(0, end),
                it.at().truncatedTo(ChronoUnit.MILLIS),
                it.by(),
                it.key(),
                it.batch());
    }

    /** Takes back up to 500 that an import brought; call it again until it returns 0. */
    public int withdrawBatch(UUID batch, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        var rows = notes.ofBatch(workspace, batch);
        var leads = leadsOf(rows);
        standings.lock(workspace, leads);
        notes.delete(workspace, rows, now());
        search.refresh(workspace, leads);
        ledger.append(rows.stream()
                .map(it -> new Recorded(it.note().lead(), new Happening.NoteWithdrawn(it.id()), now()).by(actor.id()))
                .toList());
        return rows.size();
    }

    private static Set<LeadId> leadsOf(List<NoteRepository.Row> rows) {
        return rows.stream().map(it -> it.note().lead()).collect(Collectors.toSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
