package io.firsthand.capture;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Grade;
import io.firsthand.lead.LeadId;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One conversation of a rep with somebody, as the rep's device signed it.
 *
 * @param id of the device's statement
 * @param fact that evidences it
 * @param rep whose device it was
 * @param at by the device's clock
 * @param skewMillis how far that clock was ahead of ours when the capture was sent
 * @param values what the device said, by what it is about; empty once the person was erased
 */
public record Conversation(
        UUID id,
        LeadId lead,
        UUID fact,
        Hash device,
        PersonId rep,
        Optional<UUID> show,
        Instant at,
        Instant receivedAt,
        long skewMillis,
        Grade grade,
        List<Reason> why,
        Map<Label, Map<String, Object>> values,
        boolean erased,
        List<KeptFile> files) {

    public Conversation {
        why = List.copyOf(why);
        values = Map.copyOf(values);
        files = List.copyOf(files);
    }

    /** What it tells; nothing where somebody changed the stored values into something we don't understand. */
    public Told told() {
        try {
            return Told.of(values);
        } catch (Unfit _) {
            return Told.of(Map.of());
        }
    }

    Conversation with(List<KeptFile> others) {
        return new Conversation(
                id, lead, fact, device, rep, show, at, receivedAt, skewMillis, grade, why, values, erased, others);
    }
}
