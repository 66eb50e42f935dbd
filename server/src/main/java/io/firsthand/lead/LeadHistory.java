package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadState.StageTime;
import io.firsthand.ledger.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replays the facts of a lead into its state, knowing nothing of the tables. */
public final class LeadHistory {

    private ContactDetails contact;
    private @Nullable CompanyLink company;
    private final List<StageTime> stages = new ArrayList<>();
    private @Nullable PersonId owner;
    private final Source original;
    private Source source;
    private Source latest;
    private Instant latestAt;
    private final Provenance provenance;
    private final List<Said> notes = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final Map<String, Object> custom = new LinkedHashMap<>();
    private List<String> tags = List.of();
    private boolean corrected;
    private boolean withdrawn;
    private @Nullable LeadId mergedInto;

    private LeadHistory(Happening.Captured captured, Instant at) {
        contact = captured.contact();
        company = captured.company();
        stages.add(new StageTime(captured.stage(), at, null));
        owner = captured.owner();
        original = captured.source();
        source = original;
        latest = original;
        latestAt = at;
        provenance = captured.provenance();
        note(captured.notes(), at);
        custom.putAll(captured.custom());
    }

    /** The state that the facts lead to; empty when the first of them is not a capture that can still be read. */
    public static Optional<LeadState> replay(List<Fact> facts) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        return switch (FactReader.read(facts.getFirst())) {
            case Happening.Captured captured -> Optional.of(replay(captured, facts));
            case Happening.Signed _
            when facts.size() > 1 && FactReader.read(facts.get(1)) instanceof Happening.Received(var captured) ->
                Optional.of(replay(captured, facts.subList(1, facts.size())));
            default -> Optional.empty();
        };
    }

    private static LeadState replay(Happening.Captured captured, List<Fact> facts) {
        var history = new LeadHistory(captured, facts.getFirst().at());
        for (var fact : facts.subList(1, facts.size())) {
            history.apply(FactReader.read(fact), fact.at());
        }
        return history.state();
    }

    private void apply(Happening happening, Instant at) {
        switch (happening) {
            case Happening.Captured _, Happening.Signed _, Happening.Received _ ->
                throw new IllegalStateException("A lead is captured once");
            case Happening.ContactChanged(var changes) -> learn(changes);
            case Happening.CompanyChanged it -> company = it.after();
            case Happening.SourceSeen seen -> {
                if (!at.isBefore(latestAt)) {
                    latest = seen.source();
                    latestAt = at;
                }
                note(seen.notes(), at);
                seen.custom().forEach(custom::putIfAbsent);
            }
            case Happening.SourceCorrected it -> {
                source = it.after();
                corrected = true;
            }
            case Happening.StageChanged it -> {
                var here = stages.removeLast();
                stages.add(new StageTime(here.stage(), here.entered(), at));
                stages.add(new StageTime(it.after(), at, null));
            }
            case Happening.StageTold(var stage, var instead) -> stand(StagePast.with(stages, stage, at, instead));
            case Happening.StageUntold(var stage, var told, var instead) ->
                stand(StagePast.without(stages, stage, told, instead));
            case Happening.OwnerChanged it -> owner = it.after();
            case Happening.CustomChanged(var changes) ->
                changes.forEach((name, change) -> {
                    if (change.after() == null) {
                        custom.remove(name);
                    } else {
                        custom.put(name, change.after());
                    }
                });
            case Happening.TagsChanged it -> tags = it.after();
            case Happening.NoteAdded(var text, var id) -> notes.add(new Said(text, at, id));
            case Happening.NoteWithdrawn(var id) -> notes.removeIf(it -> id.equals(it.id()));
            case Happening.SignalRecorded(var signal) -> signals.add(signal);
            case Happening.Withdrawn _ -> withdrawn = true;
            case Happening.Restored _ -> {
                withdrawn = false;
                mergedInto = null;
            }
            case Happening.ContactMerged it -> learn(it.changes());
            case Happening.ContactSeparated it -> learn(it.changes());
            case Happening.LeadMerged it -> {
                withdrawn |= it.isAbsorbed();
                mergedInto = it.isAbsorbed() ? it.survivor() : mergedInto;
            }
            case Happening.LeadSeparated it -> {
                withdrawn &= !it.isAbsorbed();
                mergedInto = it.isAbsorbed() ? null : mergedInto;
            }
            case Happening.ImportUndone _, Happening.Other _ -> {}
        }
    }

    private void stand(List<StageTime> known) {
        stages.clear();
        stages.addAll(known);
    }

    private void learn(Map<ContactField, FieldChange> changes) {
        changes.forEach((field, change) -> contact = contact.with(field, change.after()));
    }

    private void note(@Nullable String text, Instant at) {
        if (text != null) {
            notes.add(new Said(text, at, null));
        }
    }

    private LeadState state() {
        return new LeadState(
                contact,
                company,
                stages.getLast().stage(),
                stages.getLast().entered(),
                stages,
                owner,
                original,
                source,
                latest,
                provenance,
                notes.isEmpty() ? null : LeadDraft.firstLine(notes.getFirst().text()),
                sorted(notes, Said::at).stream().map(Said::text).toList(),
                sorted(signals, Signal::at),
                custom,
                tags,
                corrected,
                withdrawn,
                mergedInto);
    }

    private record Said(String text, Instant at, @Nullable UUID id) {}

    /** By their times, as pages show them; what has the same time, in the order it was written down. */
    private static <T> List<T> sorted(List<T> all, Function<T, Instant> at) {
        return all.stream().sorted(Comparator.comparing(at)).toList();
    }
}
