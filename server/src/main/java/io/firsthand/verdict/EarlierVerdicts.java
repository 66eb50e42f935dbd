package io.firsthand.verdict;

import io.firsthand.database.Exclusive;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.knowledge.KnownLead;
import io.firsthand.knowledge.Wanted;
import io.firsthand.lead.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges leads as of the time when each could first have been judged: it was captured, and the definition in force. For
 * the sample company.
 */
@Service
@Transactional
public class EarlierVerdicts {

    private static final Duration A_MOMENT = Duration.ofSeconds(40);

    private final Panels panels;
    private final KnowledgeOf knowledge;
    private final VerdictWriting writing;
    private final Exclusive exclusive;

    EarlierVerdicts(Panels panels, KnowledgeOf knowledge, VerdictWriting writing, Exclusive exclusive) {
        this.panels = panels;
        this.knowledge = knowledge;
        this.writing = writing;
        this.exclusive = exclusive;
    }

    /** All open leads; none of it later than that. */
    public void write(Instant latest) {
        exclusive.await(Judging.WORK);
        var panel = panels.current();
        LeadId last = null;
        for (var some = page(last); !some.isEmpty(); some = page(last)) {
            last = some.getLast().id();
            write(panel, some, latest);
        }
    }

    private void write(Panel panel, List<KnownLead> some, Instant latest) {
        var byTime = new TreeMap<Instant, List<KnownLead>>();
        for (var lead : some) {
            panel.seat(lead.knowledge(), latest)
                    .ifPresent(seat -> byTime.computeIfAbsent(time(seat, lead, latest), _ -> new ArrayList<>())
                            .add(lead));
        }
        byTime.forEach((at, leads) -> writing.judge(panel, leads, at));
    }

    private static Instant time(Seat seat, KnownLead lead, Instant latest) {
        var first = lead.capturedAt().isAfter(seat.since()) ? lead.capturedAt() : seat.since();
        var at = first.plus(A_MOMENT).truncatedTo(ChronoUnit.MILLIS);
        return at.isAfter(latest) ? latest : at;
    }

    private List<KnownLead> page(@Nullable LeadId last) {
        return knowledge.after(last, Judging.OPEN, Judging.CHUNK, Wanted.ALL);
    }
}
