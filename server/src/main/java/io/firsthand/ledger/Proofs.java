package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.OfflineProof;
import io.firsthand.tlog.evidence.Bundle;
import io.firsthand.tlog.evidence.Bundle.Subject;
import io.firsthand.tlog.evidence.BundleFact;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.Entry;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.evidence.Opening;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the file that proves the facts of a lead, or of a definition, to anybody without us. */
@Service
public class Proofs {

    private final FactRepository facts;
    private final LogRepository logs;
    private final SignedTrees trees;
    private final DeviceRepository devices;
    private final Clock clock;

    Proofs(FactRepository facts, LogRepository logs, SignedTrees trees, DeviceRepository devices, Clock clock) {
        this.facts = facts;
        this.logs = logs;
        this.trees = trees;
        this.devices = devices;
        this.clock = clock;
    }

    /** As {@link #bundleOf(UUID, Set)}, with everything shown. */
    @Transactional(readOnly = true)
    public Optional<Bundle> bundleOf(UUID lead) {
        return bundleOf(lead, EnumSet.allOf(Label.class));
    }

    /**
     * The proof of those facts of a lead that are in the signed log by now; nothing if none is.
     *
     * @param shown the values to be shown; of the others only that they were committed
     */
    @Transactional(readOnly = true)
    public Optional<Bundle> bundleOf(UUID lead, Set<Label> shown) {
        return bundle(Subject.LEAD, lead, shown);
    }

    /** The proof of those facts of a definition that are in the signed log by now, everything shown. */
    @Transactional(readOnly = true)
    public Optional<Bundle> bundleOfDefinition(UUID definition) {
        return bundle(Subject.DEFINITION, definition, EnumSet.allOf(Label.class));
    }

    private Optional<Bundle> bundle(Subject subject, UUID lead, Set<Label> shown) {
        var workspace = CurrentWorkspace.get();
        var tree = trees.latest(workspace);
        var proven = facts.ofLead(workspace.value(), lead).stream()
                .filter(fact -> tree.isPresent() && tree.get().holds(fact))
                .toList();
        if (proven.isEmpty()) {
            return Optional.empty();
        }
        var log = logs.find(workspace).orElseThrow();
        return Optional.of(new Bundle(
                subject,
                log.origin(),
                lead,
                clock.instant(),
                log.key(),
                devicesOf(workspace.value(), proven),
                proven.stream()
                        .map(fact -> show(fact, tree.orElseThrow(), shown))
                        .toList()));
    }

    private static BundleFact show(StoredFact fact, SignedTree tree, Set<Label> shown) {
        var index = fact.index().orElseThrow();
        var proof = OfflineProof.of(tree.inclusion(index), tree.note());
        if (fact.entry().isEmpty()) {
            return new BundleFact.Redacted(index, fact.leaf(), proof.toString());
        }
        var openings =
                openings(fact).stream().filter(it -> shown.contains(it.label())).toList();
        return BundleFact.Shown.of(fact.entry().get(), proof, openings);
    }

    static List<Opening> openings(StoredFact fact) {
        return fact.seed()
                .map(seed -> Values.open(Values.read(fact.openings()), seed))
                .orElse(List.of());
    }

    private List<DeviceKey> devicesOf(UUID workspace, List<StoredFact> facts) {
        var ids = facts.stream()
                .flatMap(it -> it.entry().stream())
                .map(it -> Entry.parse(it).device())
                .filter(Objects::nonNull)
                .map(Envelope::keyId)
                .distinct()
                .map(Hash::fromBase64)
                .toList();
        return ids.isEmpty() ? List.of() : devices.keys(workspace, ids);
    }
}
