package io.firsthand.tlog.evidence;

import static io.firsthand.tlog.evidence.Finding.Check.CHAIN;
import static io.firsthand.tlog.evidence.Finding.Check.CHECKPOINTS;
import static io.firsthand.tlog.evidence.Finding.Check.DEVICE;
import static io.firsthand.tlog.evidence.Finding.Check.ENTRY;
import static io.firsthand.tlog.evidence.Finding.Check.INCLUSION;
import static io.firsthand.tlog.evidence.Finding.Check.OPENINGS;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.OfflineProof;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.TlogPolicy;
import io.firsthand.tlog.evidence.Finding.Check;
import io.firsthand.tlog.evidence.Finding.Failed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the facts of a bundle one after the other and counts what it saw. */
final class FactCheck {

    final List<Failed> failures = new ArrayList<>();
    final Set<Hash> devices = new HashSet<>();
    int signed;
    int opened;
    int notOpened;
    int redacted;

    private final Bundle bundle;
    private final TlogPolicy policy;
    private final StatementVerifier verifier;
    private final Map<Hash, DeviceKey> deviceKeys;
    private final Map<Long, Hash> roots = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Set<List<Object>> counters = new HashSet<>();
    final AgreementCheck agreement = new AgreementCheck();
    private @Nullable BundleFact previous;
    private int number;

    FactCheck(Bundle bundle, TlogPolicy policy, StatementVerifier verifier) {
        this.bundle = bundle;
        this.policy = policy;
        this.verifier = verifier;
        this.deviceKeys = bundle.deviceKeys().stream()
                .collect(Collectors.toMap(DeviceKey::id, Function.identity(), (one, same) -> one));
    }

    void check(BundleFact fact) {
        number++;
        attempt(INCLUSION, () -> checkInclusion(fact));
        if (previous != null && previous.index() >= fact.index()) {
            fail(CHAIN, "the facts are not in the order of the log.");
        }
        switch (fact) {
            case BundleFact.Redacted _ -> redacted++;
            case BundleFact.Shown shown -> attempt(ENTRY, () -> checkEntry(shown));
        }
        previous = fact;
    }

    private void checkInclusion(BundleFact fact) {
        var proof = OfflineProof.parse(fact.proof().getBytes(StandardCharsets.UTF_8));
        if (proof.index() != fact.index()) {
            fail(INCLUSION, "its index is not the one of its proof.");
        }
        if (proof.extra().isPresent()) {
            fail(INCLUSION, "its proof has extra data, for which nothing vouches.");
        }
        var checkpoint = proof.verify(fact.leaf(), policy).checkpoint();
        checkRoot(checkpoint.size(), checkpoint.root());
    }

    /** Two roots for one size are two logs under one name: somebody was shown another story. */
    private void checkRoot(long size, Hash root) {
        if (!root.equals(roots.computeIfAbsent(size, _ -> root))) {
            fail(CHECKPOINTS, "the log was shown with two different contents at the same size %d.".formatted(size));
        }
    }

    private void checkEntry(BundleFact.Shown fact) {
        var entry = Entry.parse(fact.entryBytes());
        if (!entry.origin().equals(bundle.origin())) {
            fail(ENTRY, "the entry belongs to another log.");
        }
        if (!bundle.lead().equals(entry.lead())) {
            fail(ENTRY, "the entry belongs to another %s.".formatted(word()));
        }
        if (!bundle.subject().has(entry.kind())) {
            fail(ENTRY, "the entry is not about a %s.".formatted(word()));
        }
        if (!ids.add(entry.id())) {
            fail(ENTRY, "the same fact was there before.");
        }
        var before = Optional.ofNullable(previous).map(BundleFact::leaf);
        if (!before.equals(Optional.ofNullable(entry.previous()))) {
            fail(
                    CHAIN,
                    before.isEmpty()
                            ? "it is not the %s's first fact.".formatted(word())
                            : "it does not follow the fact before it.");
        }
        checkOpenings(entry, fact.openings());
        agreement.check(entry, fact.openings(), (check, sentence) -> fail(check, sentence));
        attempt(DEVICE, () -> checkDevice(entry, fact.index()));
    }

    private void checkOpenings(Entry entry, List<Opening> openings) {
        var seen = EnumSet.noneOf(Label.class);
        for (var opening : openings) {
            var label = opening.label();
            if (!seen.add(label)) {
                fail(OPENINGS, "the %s is shown twice.".formatted(words(label)));
            } else if (!opening.commitment()
                    .equals(entry.commitments().byLabel().get(label))) {
                fail(OPENINGS, "the %s shown is not what was committed.".formatted(words(label)));
            } else {
                attempt(OPENINGS, opening::parsedValue);
                opened++;
            }
        }
        notOpened += entry.commitments().byLabel().size() - seen.size();
    }

    private void checkDevice(Entry entry, long index) {
        var envelope = entry.device();
        if (envelope == null) {
            return;
        }
        var key = deviceKeys.get(Hash.fromBase64(envelope.keyId()));
        if (key == null) {
            fail(DEVICE, "the key of the device that signed it is not in the file.");
            return;
        }
        var statement = verifier.verify(envelope, key);
        signed++;
        devices.add(key.id());
        if (!counters.add(List.of(key.id(), statement.counter()))) {
            fail(DEVICE, "the device's statement was used before, or another one under its number.");
        }
        statement.contradiction(entry, index).ifPresent(sentence -> fail(DEVICE, sentence));
        if (statement.seen() != null) {
            checkRoot(statement.seen().size(), statement.seen().root());
        }
    }

    private String word() {
        return bundle.subject().word();
    }

    private void attempt(Check check, Runnable step) {
        try {
            step.run();
        } catch (TlogException e) {
            fail(check, String.valueOf(e.getMessage()));
        }
    }

    private void fail(Check check, String sentence) {
        var place = "Fact %d of %d: ".formatted(number, bundle.facts().size());
        failures.add(new Failed(check, number, place + sentence));
    }

    private static String words(Label label) {
        return label == Label.HOW ? "way of capture" : label.text();
    }
}
