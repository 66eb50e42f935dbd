package io.firsthand.show;

import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.show.ListFile.Opened;
import io.firsthand.table.Fault;
import io.firsthand.table.TableRow;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes lists of attendees: brought first, read once somebody has said what the columns mean. */
@Service
@Transactional
public class AttendeeFiles {

    /** Bytes of the largest list. */
    public static final int LARGEST = 20 << 20;

    private static final int SAMPLE = 5;
    private static final int AT_ONCE = 1_000;
    private static final Duration WAITS = Duration.ofDays(1);

    private final AttendeeFileRepository files;
    private final AttendeeRepository attendees;
    private final Shows shows;
    private final Ids ids;
    private final Clock clock;

    AttendeeFiles(AttendeeFileRepository files, AttendeeRepository attendees, Shows shows, Ids ids, Clock clock) {
        this.files = files;
        this.attendees = attendees;
        this.shows = shows;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a list that somebody brought. */
    public sealed interface Bringing {

        /** It waits under this id for a day. */
        record Brought(UUID upload) implements Bringing {}

        record Refused(Fault fault) implements Bringing {}
    }

    /** The begin of a list that waits, with the column that seems to hold each part. */
    public record Look(
            UUID upload,
            String name,
            List<String> columns,
            List<List<String>> sample,
            Map<AttendeePart, String> guess) {}

    public Bringing bring(UUID show, String name, byte[] content, Actor actor) {
        var now = clock.instant();
        files.deleteBefore(now.minus(WAITS));
        if (content.length > LARGEST) {
            return new Bringing.Refused(Fault.of("tooLarge", LARGEST >> 20));
        }
        if (ListFile.read(content, SAMPLE) instanceof Opened.Refused(var fault)) {
            return new Bringing.Refused(fault);
        }
        var upload = ids.next();
        files.keep(show, upload, name, content, actor.id(), now);
        return new Bringing.Brought(upload);
    }

    @Transactional(readOnly = true)
    public Optional<Look> look(UUID show, UUID upload) {
        var name = files.name(show, upload).orElse("");
        return files.content(show, upload).flatMap(it -> switch (ListFile.read(it, SAMPLE)) {
            case Opened.Refused _ -> Optional.empty();
            case Opened.Table(var columns, var rows, var _) ->
                Optional.of(new Look(
                        upload,
                        name,
                        columns,
                        rows.stream().map(TableRow.Read::cells).toList(),
                        AttendeePart.guess(columns)));
        });
    }

    /** Adds the people on a list that waits and updates those whose badge is known; then it does not wait any more. */
    public Writing<AttendeeFile> read(UUID show, UUID upload, Map<AttendeePart, String> meaning, Actor actor) {
        var content = files.content(show, upload).orElse(null);
        if (shows.find(show).isEmpty()
                || content == null
                || !(ListFile.read(content, Integer.MAX_VALUE) instanceof Opened.Table table)) {
            return new Writing.Missing<>();
        }
        var mistakes = mistakes(meaning);
        if (!mistakes.isEmpty()) {
            return new Writing.Refused<>(mistakes);
        }
        var list = AttendeeList.of(table.columns(), table.rows(), meaning);
        if (list.people().isEmpty()) {
            return new Writing.Refused<>(List.of(new Mistake("badge", Reason.MISSING, "")));
        }
        var skipped = list.skipped().size() + table.unreadable().size();
        var file = write(
                show,
                files.name(show, upload).orElse(""),
                List.copyOf(list.people().values()),
                skipped,
                actor);
        files.delete(upload);
        return new Writing.Done<>(file);
    }

    private static List<Mistake> mistakes(Map<AttendeePart, String> meaning) {
        var mistakes = new ArrayList<Mistake>();
        if (!meaning.containsKey(AttendeePart.BADGE)) {
            mistakes.add(new Mistake(AttendeePart.BADGE.id(), Reason.MISSING, ""));
        }
        if (!meaning.containsKey(AttendeePart.NAME)
                && !meaning.containsKey(AttendeePart.GIVEN)
                && !meaning.containsKey(AttendeePart.FAMILY)) {
            mistakes.add(new Mistake(AttendeePart.NAME.id(), Reason.MISSING, ""));
        }
        return mistakes;
    }

    /** Takes up to 1,000 people as a program tells of them; of one badge the last counts. All or none. */
    public Writing<AttendeeFile> take(UUID show, List<Attendee> some, Actor actor) {
        if (shows.find(show).isEmpty()) {
            return new Writing.Missing<>();
        }
        var checker = new Checker();
        if (some.isEmpty()) {
            checker.add("attendees", Reason.MISSING, "");
        } else if (some.size() > AT_ONCE) {
            checker.add("attendees", Reason.TOO_MANY, String.valueOf(AT_ONCE));
        }
        var people = new LinkedHashMap<String, Attendee>();
        for (var it : some) {
            var badge = checker.line("attendees.badge", it.badge(), AttendeeList.LONGEST_BADGE);
            var name = checker.line("attendees.name", it.name(), AttendeeList.LONGEST_LINE);
            if (badge == null || name == null) {
                checker.add(badge == null ? "attendees.badge" : "attendees.name", Reason.MISSING, "");
                break;
            }
            people.put(
                    badge,
                    new Attendee(
                            badge,
                            name,
                            checker.line("attendees.company", it.company(), AttendeeList.LONGEST_LINE),
                            checker.line("attendees.title", it.title(), AttendeeList.LONGEST_LINE),
                            checker.line("attendees.email", it.email(), AttendeeList.LONGEST_LINE),
                            checker.line("attendees.phone", it.phone(), AttendeeList.LONGEST_LINE)));
        }
        return checker.isContent()
                ? new Writing.Done<>(write(show, "", List.copyOf(people.values()), 0, actor))
                : new Writing.Refused<>(checker.mistakes());
    }

    private AttendeeFile write(UUID show, String name, List<Attendee> people, int skipped, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var added = 0;
        var changed = 0;
        for (var from = 0; from < people.size(); from += AT_ONCE) {
            var written = attendees.write(show, people.subList(from, Math.min(people.size(), from + AT_ONCE)), now);
            added += written.added();
            changed += written.changed();
        }
        var file = new AttendeeFile(ids.next(), name, people.size(), added, changed, skipped, actor.id(), now);
        if (!name.isEmpty()) {
            files.done(show, file);
        }
        return file;
    }

    /** The last 50 that were read, the latest first. */
    @Transactional(readOnly = true)
    public List<AttendeeFile> of(UUID show) {
        return files.of(show);
    }
}
