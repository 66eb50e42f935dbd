package io.firsthand.tlog.evidence;

import static io.firsthand.tlog.evidence.Finding.Check.AGREEMENT;
import static io.firsthand.tlog.evidence.Finding.Check.CHAIN;
import static io.firsthand.tlog.evidence.Finding.Check.CHECKPOINTS;
import static io.firsthand.tlog.evidence.Finding.Check.DEVICE;
import static io.firsthand.tlog.evidence.Finding.Check.ENTRY;
import static io.firsthand.tlog.evidence.Finding.Check.INCLUSION;
import static io.firsthand.tlog.evidence.Finding.Check.KEYS;
import static io.firsthand.tlog.evidence.Finding.Check.OPENINGS;

import io.firsthand.tlog.TlogPolicy;
import io.firsthand.tlog.VerifierKey;
import io.firsthand.tlog.evidence.Finding.Failed;
import io.firsthand.tlog.evidence.Finding.NotProven;
import io.firsthand.tlog.evidence.Finding.Proven;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a bundle by itself: no log, no network, no clock. */
public final class BundleCheck {

    private final Bundle bundle;
    private final Optional<VerifierKey> known;
    private final FactCheck facts;
    private final List<Finding> findings = new ArrayList<>();

    private BundleCheck(Bundle bundle, Optional<VerifierKey> known) {
        this.bundle = bundle;
        this.known = known;
        this.facts = new FactCheck(
                bundle, TlogPolicy.ofLog(known.orElse(bundle.logKey()), bundle.origin()), new StatementVerifier());
    }

    /**
     * All that can be said about the bundle; it is valid when nothing {@link Failed}.
     *
     * @param known the log's key, when the reader has it from elsewhere than the bundle
     */
    public static List<Finding> check(Bundle bundle, Optional<VerifierKey> known) {
        return new BundleCheck(bundle, known).check();
    }

    /** Whether nothing failed. */
    public static boolean isValid(List<Finding> findings) {
        return findings.stream().noneMatch(Failed.class::isInstance);
    }

    private List<Finding> check() {
        bundle.facts().forEach(facts::check);
        checkKeys();
        findings.addAll(facts.failures);
        sayWhatWasProven();
        sayWhatWasNot();
        return List.copyOf(findings);
    }

    private void checkKeys() {
        if (known.isPresent() && !known.get().equals(bundle.logKey())) {
            findings.add(new Failed(KEYS, 0, "The log's key in the file is not the key it should be."));
        }
        if (!bundle.logKey().name().equals(bundle.origin())) {
            findings.add(new Failed(KEYS, 0, "The log's key in the file is that of another log."));
        }
        var ids = bundle.deviceKeys().stream().map(DeviceKey::id).distinct().toList();
        if (ids.size() < bundle.deviceKeys().size()
                || (facts.failures.isEmpty() && ids.size() > facts.devices.size())) {
            findings.add(new Failed(KEYS, 0, "The file has a device's key that none of its facts needs."));
        }
    }

    private void sayWhatWasProven() {
        var count = bundle.facts().size();
        var first = bundle.facts().getFirst().index();
        var last = bundle.facts().getLast().index();
        known.ifPresent(_ -> proven(KEYS, "The log is the one whose key you gave."));
        proven(
                INCLUSION,
                "%s in the log %s, from index %d to %d."
                        .formatted(
                                count == 1 ? "The entry is" : "All %d entries are".formatted(count),
                                bundle.origin(),
                                first,
                                last));
        proven(CHECKPOINTS, "The states of the log that the file names do not contradict each other.");
        proven(ENTRY, "Every entry is of this log and about this %s.".formatted(word()));
        proven(CHAIN, "The facts follow one another without a gap, from the %s's first.".formatted(word()));
        if (facts.opened > 0) {
            proven(OPENINGS, "All values shown are what was committed; there are %d.".formatted(facts.opened));
        }
        facts.agreement.proven().forEach(sentence -> proven(AGREEMENT, sentence));
        if (facts.signed > 0) {
            proven(DEVICE, "Facts signed on a device when they were captured: %d.".formatted(facts.signed));
        }
    }

    private void sayWhatWasNot() {
        notProven(
                CHAIN,
                "Newer facts about this %s may exist: a log proves what is in it, not what is missing here."
                        .formatted(word()));
        notProven(KEYS, "When the file was exported is its own word.");
        if (!facts.agreement.proven().isEmpty()) {
            notProven(
                    AGREEMENT,
                    "That whoever signed is the person so called is the operator's word, who asked for the pass phrase.");
        }
        if (known.isEmpty()) {
            notProven(
                    KEYS,
                    "The log's key was taken on trust from the file itself: compare it with the one the"
                            + " operator publishes.");
        }
        if (facts.notOpened > 0) {
            notProven(OPENINGS, "Values committed but not shown in this file: %d.".formatted(facts.notOpened));
        }
        if (facts.redacted > 0) {
            notProven(
                    ENTRY, "Redacted facts, of which only the place in the log is left: %d.".formatted(facts.redacted));
        }
        if (facts.signed > 0) {
            notProven(
                    DEVICE,
                    "Between the last state of the log that a device had seen and the one its entry is in,"
                            + " the time is the device's word; whose device it was is the operator's.");
        }
        if (facts.signed < bundle.facts().size()) {
            notProven(
                    ENTRY, "The times of facts that no device signed are the operator's word; their order is proven.");
        }
    }

    private String word() {
        return bundle.subject().word();
    }

    private void proven(Finding.Check check, String sentence) {
        if (findings.stream().noneMatch(it -> it instanceof Failed && it.check() == check)) {
            findings.add(new Proven(check, sentence));
        }
    }

    private void notProven(Finding.Check check, String sentence) {
        findings.add(new NotProven(check, sentence));
    }
}
