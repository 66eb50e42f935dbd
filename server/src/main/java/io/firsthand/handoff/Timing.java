package io.firsthand.handoff;

import io.firsthand.clock.Clock;
import io.firsthand.clock.ClockKind;
import io.firsthand.clock.ClockWatch;
import io.firsthand.clock.Clocks;
import io.firsthand.clock.NewClock;
import io.firsthand.clock.Targets;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.definition.Content;
import io.firsthand.handoff.Packets.Agreed;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.ArrayList;
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

/** Starts and stops the clocks of handoffs, and keeps in mind which is due first. */
@Component
class Timing implements ClockWatch {

    private final Clocks clocks;
    private final Vocabularies vocabularies;
    private final HandoffsRepository handoffs;

    Timing(Clocks clocks, Vocabularies vocabularies, HandoffsRepository handoffs) {
        this.clocks = clocks;
        this.vocabularies = vocabularies;
        this.handoffs = handoffs;
    }

    /** Both promises begin with the offer. */
    void offered(List<Handoff> some, Map<LeadId, Agreed> agreed) {
        var wishes = new ArrayList<NewClock>();
        var targets = new HashMap<Content, Targets>();
        var vocabulary = vocabularies.current();
        for (var it : some) {
            var of = agreed.get(it.lead());
            if (of == null) {
                continue;
            }
            var minutes = targets.computeIfAbsent(of.content(), content -> Targets.of(content, vocabulary))
                    .minutes(of.known(), it.offered().at());
            for (var kind : ClockKind.values()) {
                wishes.add(new NewClock(
                        it.lead(),
                        it.id(),
                        kind,
                        it.person(),
                        Math.max(1, minutes.of(kind)),
                        it.offered().at(),
                        of.content().terms().ladder()));
            }
        }
        if (!wishes.isEmpty()) {
            note(clocks.start(wishes), some.stream().map(Handoff::id).toList());
        }
    }

    void kept(Handoff it, ClockKind kind, Instant at) {
        clocks.stop(it.id(), kind, at);
        note(List.of(it.id()));
    }

    /** @param reason a key of words */
    void ended(Handoff it, String reason, Instant at) {
        clocks.cancel(it.id(), reason, at);
        note(List.of(it.id()));
    }

    /** Everybody who has it or had it, as their clocks know. */
    Set<PersonId> everWith(Handoff it) {
        return clocks.of(List.of(it.id())).getOrDefault(it.id(), List.of()).stream()
                .map(Clock::person)
                .collect(Collectors.toSet());
    }

    void passed(Handoff it, PersonId to, Instant at) {
        clocks.passTo(it.id(), to, at);
        note(List.of(it.id()));
    }

    /** What the answer had stopped runs on as if it had not. */
    void undone(Handoff it) {
        if (it.state() == HandoffState.OFFERED) {
            clocks.revive(it.id(), ClockKind.ACCEPTANCE);
        }
        if (it.efforts().firstResponse() == null) {
            clocks.revive(it.id(), ClockKind.RESPONSE);
        }
        note(List.of(it.id()));
    }

    /** The first response is another one than before, or there is none any more. */
    void responded(UUID handoff, @Nullable Instant at) {
        clocks.revive(handoff, ClockKind.RESPONSE);
        if (at != null) {
            clocks.stop(handoff, ClockKind.RESPONSE, at);
        }
        note(List.of(handoff));
    }

    @Override
    public void recounted(Collection<UUID> some) {
        note(some);
    }

    /** Whoever counts handoffs has to count these anew. */
    @Override
    public void settled(Collection<UUID> some) {
        handoffs.touch(CurrentWorkspace.get().value(), some);
    }

    /** Puts in order again what is due when. */
    private void note(Collection<UUID> some) {
        var all = new ArrayList<Clock>();
        clocks.of(some).values().forEach(all::addAll);
        note(all, some);
    }

    private void note(List<Clock> all, Collection<UUID> some) {
        var due = new HashMap<UUID, Optional<Instant>>();
        some.forEach(it -> due.put(it, Optional.empty()));
        for (var it : all) {
            if (it.isOpen() && !it.isPaused()) {
                due.merge(it.handoff(), Optional.of(it.dueAt()), Timing::earlier);
            }
        }
        handoffs.urgent(CurrentWorkspace.get().value(), due);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get())) ? other : one;
    }
}
