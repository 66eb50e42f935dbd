package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.ledger.Verification.Checked;
import io.firsthand.ledger.Verification.Problem;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.TlogPolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a lead's facts against the log as a stranger would, from what is stored now. */
@Service
public class Verifications {

    private final FactRepository facts;
    private final LogRepository logs;
    private final LogFiles files;
    private final SignedTrees trees;
    private final DeviceRepository devices;

    Verifications(
            FactRepository facts, LogRepository logs, LogFiles files, SignedTrees trees, DeviceRepository devices) {
        this.facts = facts;
        this.logs = logs;
        this.files = files;
        this.trees = trees;
        this.devices = devices;
    }

    /** Recomputes openings, entries, places in the log and the chain of a lead's facts. */
    @Transactional(readOnly = true)
    public Verification verify(UUID lead) {
        var workspace = CurrentWorkspace.get();
        var problems = EnumSet.noneOf(Problem.class);
        var tree = signedTree(workspace, problems);
        var stored = facts.ofLead(workspace.value(), lead);
        var last = facts.lastLeaf(workspace.value(), lead);
        if (!last.equals(
                stored.isEmpty()
                        ? Optional.empty()
                        : Optional.of(stored.getLast().leaf()))) {
            problems.add(Problem.FACT_MISSING);
        }
        return new Verification(tree.map(SignedTree::checkpoint), problems, check(workspace, tree, stored));
    }

    private List<Checked> check(WorkspaceId workspace, Optional<SignedTree> tree, List<StoredFact> stored) {
        var origin = logs.find(workspace).map(Log::origin).orElse("");
        var check = new FactVerification(workspace, origin, tree, Takings.of(stored), logs, devices);
        var checked = new ArrayList<Checked>();
        var previous = Optional.<StoredFact>empty();
        for (var fact : stored) {
            checked.add(new Checked(fact.fact(), check.of(fact, previous)));
            previous = Optional.of(fact);
        }
        return checked;
    }

    private Optional<SignedTree> signedTree(WorkspaceId workspace, Set<Problem> problems) {
        try {
            var log = logs.find(workspace).orElseThrow();
            // Whoever can write to the database could put another key there; the file is out of their reach.
            var key = files.key(log.origin()).map(it -> it.verifierKey()).orElse(log.key());
            var tree = trees.latest(workspace).orElseThrow();
            TlogPolicy.ofLog(key).accept(tree.note());
            return Optional.of(tree);
        } catch (TlogException | NoSuchElementException _) {
            problems.add(Problem.SIGNATURE);
            return Optional.empty();
        }
    }
}
