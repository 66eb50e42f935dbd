package io.firsthand.dossier;

import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadState.StageTime;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.web.TrustCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything about one lead, in words where people read it.
 *
 * @param names everybody who did something, past ones too
 * @param log the latest signed state of the log, which a printed page names
 * @param latest where the person came from when they last arrived, in words; {@code original} the first time
 */
public record Dossier(
        Lead lead,
        TrustCard trust,
        Map<UUID, String> names,
        String original,
        String source,
        String latest,
        List<StageTime> stages,
        List<TimelineEntry> timeline,
        Optional<Checkpoint> log) {}
