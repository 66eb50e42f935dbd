package io.firsthand.handoff;

import io.firsthand.clock.Clock;
import io.firsthand.clock.ClockFacts;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.LeadRecords;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows from the handoffs whether a promise was kept, so that nobody is blamed for what was done in time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Keeping implements ClockFacts {

    private final HandoffRepository handoffs;
    private final LeadRecords leads;

    Keeping(HandoffRepository handoffs, LeadRecords leads) {
        this.handoffs = handoffs;
        this.leads = leads;
    }

    @Override
    public Optional<Instant> stoppedAt(Clock clock) {
        return Optional.ofNullable(stoppedAt(List.of(clock)).get(clock.id()));
    }

    @Override
    public Map<UUID, Instant> stoppedAt(List<Clock> clocks) {
        var known = handoffs
                .find(
                        CurrentWorkspace.get().value(),
                        clocks.stream().map(Clock::handoff).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Handoff::id, it -> it));
        var stopped = new HashMap<UUID, Instant>();
        for (var clock : clocks) {
            var at = kept(clock, known.get(clock.handoff()));
            if (at != null) {
                stopped.put(clock.id(), at);
            }
        }
        return stopped;
    }

    private static @Nullable Instant kept(Clock clock, @Nullable Handoff it) {
        if (it == null) {
            return null;
        }
        var said = it.answer();
        return switch (clock.kind()) {
            case ACCEPTANCE -> said == null || said.byDefault() ? null : said.at();
            case RESPONSE -> it.efforts().firstResponse();
        };
    }

    /** By their leads, which whoever answers locks first. */
    @Override
    public Set<UUID> hold(Collection<UUID> some) {
        var known = handoffs.find(CurrentWorkspace.get().value(), some);
        var free = leads.lockFree(known.stream().map(Handoff::lead).toList());
        return known.stream()
                .filter(it -> free.contains(it.lead()))
                .map(Handoff::id)
                .collect(Collectors.toSet());
    }
}
