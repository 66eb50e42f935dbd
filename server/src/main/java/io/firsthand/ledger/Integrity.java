package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.ledger.Watch.Freeze;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Whether the logs are what they should be, as far as this server has looked. */
@Service
public class Integrity {

    private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);

    /** Mismatches remembered for one log; one is bad enough. */
    private static final int MOST = 100;

    private final Sequencer sequencer;
    private final Scrubber scrubber;
    private final Map<WorkspaceId, TreeSet<String>> mismatches = new ConcurrentHashMap<>();

    Integrity(Sequencer sequencer, Scrubber scrubber) {
        this.sequencer = sequencer;
        this.scrubber = scrubber;
    }

    /**
     * What is wrong with a log.
     *
     * @param frozen why it is neither continued nor signed, if so
     * @param mismatches where what is stored is not what was logged, one sentence each
     */
    public record Report(Optional<String> frozen, List<String> mismatches) {

        public boolean isSound() {
            return frozen.isEmpty() && mismatches.isEmpty();
        }
    }

    /** The current workspace's log, as far as it was looked at in the background. */
    public Report current() {
        return of(CurrentWorkspace.get());
    }

    /** Looks at the whole log of the current workspace now; no transaction is open. */
    public Report check() {
        var workspace = CurrentWorkspace.get();
        mismatches.remove(workspace);
        long next = 0;
        do {
            next = scrub(workspace, next);
        } while (next != 0);
        return of(workspace);
    }

    /** Whether any log is frozen or does not hold what was logged. */
    boolean isSound() {
        return Stream.concat(mismatches.keySet().stream(), sequencer.watched().stream())
                .allMatch(it -> of(it).isSound());
    }

    /** Looks at one bundle of entries and says which is the next. */
    long scrub(WorkspaceId workspace, long index) {
        var finding = scrubber.check(workspace, index);
        if (!finding.mismatches().isEmpty()) {
            var known = mismatches.computeIfAbsent(workspace, _ -> new TreeSet<>());
            synchronized (known) {
                for (var mismatch : finding.mismatches()) {
                    if (known.size() < MOST && known.add(mismatch)) {
                        LOG.error("The log of workspace {} does not hold: {}", workspace.value(), mismatch);
                    }
                }
            }
        }
        return finding.next();
    }

    private Report of(WorkspaceId workspace) {
        var known = mismatches.getOrDefault(workspace, new TreeSet<>());
        synchronized (known) {
            return new Report(sequencer.freeze(workspace).map(Freeze::reason), List.copyOf(known));
        }
    }
}
