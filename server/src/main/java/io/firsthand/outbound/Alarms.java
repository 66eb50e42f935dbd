package io.firsthand.outbound;

import io.firsthand.clock.Clock;
import io.firsthand.clock.ClockAlarm;
import io.firsthand.clock.ClockKind;
import io.firsthand.definition.LadderStep;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.lead.Leads;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells others of promises that are about to be broken, or were; they are no facts, for the clock says it by itself. */
@Component
class Alarms implements ClockAlarm {

    private final Outbox outbox;
    private final HandoffBook handoffs;
    private final Leads leads;

    Alarms(Outbox outbox, HandoffBook handoffs, Leads leads) {
        this.outbox = outbox;
        this.handoffs = handoffs;
        this.leads = leads;
    }

    @Override
    public void atRisk(Clock clock, boolean late) {
        tell(EventType.HANDOFF_AT_RISK, clock, clock.riskAt());
    }

    /** What nobody answered in time is accepted by that, which the log tells. */
    @Override
    public void due(Clock clock, boolean late) {
        if (clock.kind() == ClockKind.RESPONSE) {
            tell(EventType.HANDOFF_BREACHED, clock, clock.dueAt());
        }
    }

    @Override
    public void step(Clock clock, LadderStep step, boolean late) {}

    private void tell(EventType type, Clock clock, Instant at) {
        if (outbox.listening().stream().noneMatch(it -> it.events().contains(type.id()))) {
            return;
        }
        handoffs.find(clock.handoff())
                .filter(it -> it.isOpen())
                .flatMap(it -> leads.get(it.lead()))
                .ifPresent(lead -> {
                    var change = Map.<String, Object>of(
                            "handoff", clock.handoff().toString(),
                            "clock", clock.kind().id(),
                            "dueAt", clock.dueAt().toString(),
                            "targetMinutes", (long) clock.targetMinutes());
                    outbox.announce(List.of(new Event(
                            "clock %s %s".formatted(clock.id(), type.id()),
                            type,
                            at,
                            lead,
                            clock.person(),
                            clock.person().value(),
                            Map.of(Label.CHANGE, change))));
                });
    }
}
