package io.firsthand.lead;

import io.firsthand.lead.LeadState.StageTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new lead, ready to be written.
 *
 * @param contact as the contact was known when this lead was captured
 * @param stages at least one; the last is where it stands
 */
record LeadDraft(
        LeadId id,
        UUID noteId,
        ContactId contactId,
        ContactDetails contact,
        @Nullable Phone phone,
        @Nullable CompanyLink company,
        Arrival arrival,
        List<StageTime> stages) {

    private static final int LONGEST_FIRST_LINE = 200;

    /** Its past in order: captured first, and nothing before that. */
    static List<StageTime> stages(Arrival arrival) {
        var captured = arrival.provenance().at();
        var past = new ArrayList<>(arrival.history());
        if (past.isEmpty()
                || (past.getFirst().at().isAfter(captured) && past.getFirst().stage() != Stage.INQUIRY)) {
            past.addFirst(new Arrival.Past(Stage.INQUIRY, captured));
        }
        var stages = new ArrayList<StageTime>();
        for (var i = 0; i < past.size(); i++) {
            var entered = i == 0 ? captured : latest(past.get(i).at(), captured);
            var left = i + 1 == past.size() ? null : latest(past.get(i + 1).at(), captured);
            stages.add(new StageTime(past.get(i).stage(), entered, left));
        }
        return stages;
    }

    StageTime stage() {
        return stages.getLast();
    }

    @Nullable String firstNote() {
        return arrival.notes() == null ? null : firstLine(arrival.notes());
    }

    static String firstLine(String text) {
        var line = text.lines().findFirst().orElse("");
        if (line.length() <= LONGEST_FIRST_LINE) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(LONGEST_FIRST_LINE - 1))
                ? LONGEST_FIRST_LINE - 1
                : LONGEST_FIRST_LINE;
        return line.substring(0, end);
    }

    static String sortName(ContactDetails contact) {
        return Plain.of(contact.shown());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
