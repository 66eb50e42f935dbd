package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import io.firsthand.ledger.Verification.DeviceWord;
import io.firsthand.ledger.Verification.Evidence;
import io.firsthand.ledger.Verification.Problem;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.evidence.Commitments;
import io.firsthand.tlog.evidence.Entry;
import io.firsthand.tlog.evidence.StatementVerifier;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the facts of one lead one after the other. */
final class FactVerification {

    private final WorkspaceId workspace;
    private final String origin;
    private final Optional<SignedTree> tree;
    private final Takings takings;
    private final LogRepository logs;
    private final DeviceRepository devices;
    private int number;

    FactVerification(
            WorkspaceId workspace,
            String origin,
            Optional<SignedTree> tree,
            Takings takings,
            LogRepository logs,
            DeviceRepository devices) {
        this.workspace = workspace;
        this.origin = origin;
        this.tree = tree;
        this.takings = takings;
        this.logs = logs;
        this.devices = devices;
    }

    /** @param previous the lead's fact before */
    Evidence of(StoredFact fact, Optional<StoredFact> previous) {
        var problems = EnumSet.noneOf(Problem.class);
        var entry = entry(fact, problems);
        if (entry != null) {
            compare(fact, entry, previous, problems);
        }
        if (!leaf(fact).equals(fact.leaf())) {
            problems.add(Problem.PLACE);
        }
        var isIn = tree.isPresent() && tree.get().holds(fact);
        if (isIn) {
            comparePlace(fact, tree.get(), problems);
        }
        var device = entry == null ? Optional.<DeviceWord>empty() : deviceWord(fact, entry, problems);
        number++;
        if (!problems.isEmpty()) {
            return new Evidence.Broken(problems);
        }
        return isIn ? found(fact, device) : new Evidence.Waiting();
    }

    private Evidence found(StoredFact fact, Optional<DeviceWord> device) {
        var index = fact.index().orElseThrow();
        var signedBy = logs.signedBy(workspace, List.of(index)).getFirst();
        if (fact.entry().isEmpty()) {
            return new Evidence.Redacted(index, signedBy);
        }
        return fact.seed().isEmpty()
                ? new Evidence.Erased(index, signedBy)
                : new Evidence.Proven(index, signedBy, device);
    }

    private @Nullable Entry entry(StoredFact fact, Set<Problem> problems) {
        if (fact.entry().isEmpty()) {
            if (!takings.redacted(fact.id())) {
                problems.add(Problem.ENTRY);
            }
            return null;
        }
        try {
            return Entry.parse(fact.entry().get());
        } catch (TlogException _) {
            problems.add(Problem.ENTRY);
            return null;
        }
    }

    private void compare(StoredFact fact, Entry entry, Optional<StoredFact> previous, Set<Problem> problems) {
        var row = new Entry(
                origin,
                fact.kind().name(),
                fact.id(),
                fact.lead().orElse(null),
                fact.by(),
                fact.at(),
                fact.receivedAt(),
                entry.previous(),
                entry.commitments(),
                entry.device());
        if (!row.equals(entry)) {
            problems.add(Problem.ROW);
        }
        if (!follows(entry, previous)) {
            problems.add(Problem.CHAIN);
        }
        if (!open(fact, entry)) {
            problems.add(Problem.VALUES);
        }
    }

    /** Where the fact before was changed, that is said there; this one still follows what it was. */
    private static boolean follows(Entry entry, Optional<StoredFact> previous) {
        var named = entry.previous();
        if (named == null) {
            return previous.isEmpty();
        }
        return previous.isPresent() && (named.equals(previous.get().leaf()) || named.equals(leaf(previous.get())));
    }

    private static Hash leaf(StoredFact fact) {
        return fact.entry().map(Hash::leaf).orElse(fact.leaf());
    }

    private boolean open(StoredFact fact, Entry entry) {
        if (fact.seed().isEmpty() || fact.openings().isEmpty()) {
            return fact.seed().isEmpty() && fact.openings().isEmpty() && number < takings.erasedBefore();
        }
        try {
            return Commitments.to(Proofs.openings(fact)).equals(entry.commitments());
        } catch (TlogException | IllegalStateException _) {
            return false;
        }
    }

    private static void comparePlace(StoredFact fact, SignedTree tree, Set<Problem> problems) {
        try {
            tree.inclusion(fact.index().orElseThrow())
                    .verify(leaf(fact), tree.checkpoint().root());
        } catch (TlogException _) {
            problems.add(Problem.PLACE);
        }
    }

    private Optional<DeviceWord> deviceWord(StoredFact fact, Entry entry, Set<Problem> problems) {
        var envelope = entry.device();
        if (envelope == null) {
            return Optional.empty();
        }
        try {
            var key = devices.keys(workspace.value(), List.of(Hash.fromBase64(envelope.keyId())))
                    .getFirst();
            var statement = new StatementVerifier().verify(envelope, key);
            var contradiction = statement.contradiction(entry, fact.index().orElse(Long.MAX_VALUE));
            if (contradiction.isPresent()) {
                problems.add(Problem.DEVICE);
            }
            var seen = Optional.ofNullable(statement.seen());
            return Optional.of(new DeviceWord(statement.at(), seen.flatMap(it -> logs.signedAt(workspace, it.size()))));
        } catch (TlogException | NoSuchElementException _) {
            problems.add(Problem.DEVICE);
            return Optional.empty();
        }
    }
}
