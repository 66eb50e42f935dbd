package io.firsthand.ledger;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.groupingBy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Commitments;
import io.firsthand.tlog.evidence.Entry;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Seed;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of truth: facts, written with the change they are about and committed to the log a moment later. */
@Service
public class Ledger {

    private static final int MANY = 64;

    private final FactRepository facts;
    private final Logs logs;
    private final Seeds seeds;
    private final Bell bell;
    private final Ids ids;
    private final Clock clock;

    Ledger(FactRepository facts, Logs logs, Seeds seeds, Bell bell, Ids ids, Clock clock) {
        this.facts = facts;
        this.logs = logs;
        this.seeds = seeds;
        this.bell = bell;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes a fact down within the caller's transaction, so that no change goes without its evidence. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(NewFact fact) {
        return append(List.of(fact)).getFirst();
    }

    /** Writes many facts at once, in their order, and returns their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> append(List<NewFact> facts) {
        return append(facts, Set.of());
    }

    /**
     * The same, which costs less where a story begins.
     *
     * @param begun leads that got their ids in this transaction and no fact yet, so that nobody else can add to them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> append(List<NewFact> facts, Set<UUID> begun) {
        return write(
                facts.stream()
                        .map(fact -> new Draft(fact, seeds.next(), Optional.empty()))
                        .toList(),
                begun);
    }

    /** Has somebody told of each commit with facts in this process; they are in a hurry and must return at once. */
    public void onCommit(Consumer<WorkspaceId> listener) {
        bell.listen(listener);
    }

    /** A fact before it has its place among the others: with its seed and, if a device made it, the device's word. */
    record Draft(NewFact fact, Seed seed, Optional<Envelope> device) {}

    List<UUID> write(List<Draft> drafts) {
        return write(drafts, Set.of());
    }

    private List<UUID> write(List<Draft> drafts, Set<UUID> begun) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var workspace = CurrentWorkspace.get();
        var origin = logs.of(workspace).origin();
        var now = clock.instant().truncatedTo(MILLIS);
        var leads = drafts.stream()
                .flatMap(it -> it.fact().lead().stream())
                .filter(lead -> !begun.contains(lead))
                .distinct()
                .toList();
        var last = leads.isEmpty() ? Map.<UUID, Hash>of() : facts.lockChains(workspace.value(), leads);
        var written = store(drafts, origin, last, now);
        facts.insert(workspace.value(), written);
        bell.ringAfterCommit(workspace);
        return written.stream().map(StoredFact::id).toList();
    }

    /** On several cores when there are many, but those of one lead one after the other, for each names the one before. */
    private List<StoredFact> store(List<Draft> drafts, String origin, Map<UUID, Hash> last, Instant now) {
        record Numbered(int number, UUID id, Draft draft) {
            UUID chain() {
                return draft.fact().lead().orElse(id);
            }
        }
        var chains = IntStream.range(0, drafts.size())
                .mapToObj(i -> new Numbered(i, ids.next(), drafts.get(i)))
                .collect(groupingBy(Numbered::chain))
                .entrySet();
        var stored = new StoredFact[drafts.size()];
        (drafts.size() < MANY ? chains.stream() : chains.parallelStream()).forEach(chain -> {
            var previous = last.get(chain.getKey());
            for (var it : chain.getValue()) {
                var fact = store(it.id(), it.draft(), origin, previous, now);
                stored[it.number()] = fact;
                previous = fact.leaf();
            }
        });
        return List.of(stored);
    }

    private static StoredFact store(UUID id, Draft draft, String origin, @Nullable Hash previous, Instant now) {
        var fact = draft.fact();
        var at = fact.at().truncatedTo(MILLIS);
        var entry = new Entry(
                        origin,
                        fact.kind().name(),
                        id,
                        fact.lead().orElse(null),
                        fact.by(),
                        at,
                        now,
                        previous,
                        Commitments.to(Values.open(fact.values(), draft.seed())),
                        draft.device().orElse(null))
                .bytes();
        return new StoredFact(
                id,
                fact.kind(),
                fact.lead(),
                fact.by(),
                at,
                now,
                Optional.of(draft.seed()),
                Optional.of(Values.write(fact.values())),
                Optional.of(entry),
                Hash.leaf(entry),
                OptionalLong.empty());
    }

    /** The latest facts of some leads, the latest first. */
    @Transactional(readOnly = true)
    public List<Fact> latestOf(Collection<UUID> leads, int most) {
        return leads.isEmpty()
                ? List.of()
                : facts.latestOf(CurrentWorkspace.get().value(), leads, most).stream()
                        .map(StoredFact::fact)
                        .toList();
    }

    /** The facts of several leads, each lead's in the order they were written. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Fact>> of(Collection<UUID> leads) {
        return facts.ofLeads(CurrentWorkspace.get().value(), leads).stream()
                .map(StoredFact::fact)
                .collect(groupingBy(fact -> fact.lead().orElseThrow()));
    }

    /** A lead's facts in the order they were written. */
    @Transactional(readOnly = true)
    public List<Fact> of(UUID lead) {
        return facts.ofLead(CurrentWorkspace.get().value(), lead).stream()
                .map(StoredFact::fact)
                .toList();
    }

    /** The facts that stand in the log from this place on, in the order of the log. */
    @Transactional(readOnly = true)
    public List<Fact> since(long index, int most) {
        return facts.since(CurrentWorkspace.get().value(), index, most).stream()
                .map(StoredFact::fact)
                .toList();
    }

    /** How many facts stand in the log. */
    @Transactional(readOnly = true)
    public long size() {
        return facts.logged(CurrentWorkspace.get().value());
    }

    /** One fact, with its place in the log once it has one. */
    @Transactional(readOnly = true)
    public Optional<Fact> find(UUID id) {
        return facts.find(CurrentWorkspace.get().value(), id).map(StoredFact::fact);
    }

    /** The places in the log, counted from zero, of those facts that have one. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> indexes(Collection<UUID> some) {
        return some.isEmpty() ? Map.of() : facts.indexes(CurrentWorkspace.get().value(), some);
    }
}
