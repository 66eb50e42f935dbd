package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.InclusionProof;
import io.firsthand.tlog.KeyType;
import io.firsthand.tlog.OfflineProof;
import io.firsthand.tlog.SigningKey;
import io.firsthand.tlog.evidence.Finding.Failed;
import io.firsthand.tlog.evidence.Finding.NotProven;
import io.firsthand.tlog.evidence.Finding.Proven;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BundleCheckTest {

    private static final int FACTS = 7;

    private final ExampleLog log = ExampleLog.of(3, FACTS);
    private final UUID lead = ExampleLog.lead(1);
    private final Bundle bundle = log.bundle(lead);

    @Test
    void provesAnHonestBundleUnderTheKeyTheReaderKnows() {
        var findings = BundleCheck.check(bundle, Optional.of(log.key().verifierKey()));

        assertThat(findings).noneMatch(Failed.class::isInstance);
        assertThat(BundleCheck.isValid(findings)).isTrue();
        assertThat(sentences(findings, Proven.class))
                .contains("The log is the one whose key you gave.")
                .contains("All 7 entries are in the log log.example/5e2f, from index 1 to 19.")
                .contains("All values shown are what was committed; there are 14.")
                .contains("Facts signed on a device when they were captured: 3.")
                .contains("The facts follow one another without a gap, from the lead's first.");
    }

    @Test
    void saysWhatItCannotProve() {
        assertThat(sentences(BundleCheck.check(bundle, Optional.empty()), NotProven.class))
                .anyMatch(it -> it.contains("Newer facts about this lead may exist"))
                .anyMatch(it -> it.contains("taken on trust from the file itself"))
                .anyMatch(it -> it.contains("the time is the device's word"))
                .anyMatch(it -> it.contains("facts that no device signed"))
                .anyMatch(it -> it.contains("exported is its own word"));
        assertThat(sentences(BundleCheck.check(bundle, Optional.of(log.key().verifierKey())), NotProven.class))
                .noneMatch(it -> it.contains("on trust"));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(Bundle.parse(bundle.bytes())).isEqualTo(bundle);
    }

    @Test
    void holdsForEveryLeadAndSizeOfLog() {
        for (var facts = 1; facts <= 4; facts++) {
            for (var leads = 1; leads <= 3; leads++) {
                var other = ExampleLog.of(leads, facts);
                for (var number = 0; number < leads; number++) {
                    assertThat(failures(other.bundle(ExampleLog.lead(number)))).isEmpty();
                }
            }
        }
    }

    @Test
    void takesProofsFromSeveralStatesOfTheLog() {
        var older = shown(0);
        var proof = log.proof(older.index(), 2);

        assertThat(failures(with(
                        0, new BundleFact.Shown(older.index(), older.entry(), proof.toString(), older.openings()))))
                .isEmpty();
    }

    @Test
    void takesAPrefixOfTheFactsAndFewerOpenings() {
        var fewer = new Bundle(
                bundle.origin(),
                lead,
                bundle.exportedAt(),
                bundle.logKey(),
                bundle.deviceKeys(),
                bundle.facts().subList(0, 3));

        assertThat(failures(fewer)).isEmpty();
        var hidden = BundleCheck.check(with(2, withOpenings(2, List.of())), Optional.empty());
        assertThat(BundleCheck.isValid(hidden)).isTrue();
        assertThat(sentences(hidden, NotProven.class)).contains("Values committed but not shown in this file: 2.");
    }

    @Test
    void saysThatAFactWasRedacted() {
        var fact = shown(1);
        var redacted = with(1, new BundleFact.Redacted(fact.index(), fact.leaf(), fact.proof()));

        assertThat(Bundle.parse(redacted.bytes())).isEqualTo(redacted);
        var findings = BundleCheck.check(redacted, Optional.empty());
        assertThat(BundleCheck.isValid(findings)).isTrue();
        assertThat(sentences(findings, NotProven.class)).anyMatch(it -> it.startsWith("Redacted facts"));
        assertThat(failures(with(1, new BundleFact.Redacted(fact.index(), Hash.EMPTY_ROOT, fact.proof()))))
                .contains("Fact 2 of 7: The inclusion proof does not lead from the leaf to the root.");
    }

    @Test
    void refusesAValueThatIsNotTheOneCommitted() {
        var changed = shown(2).openings().stream()
                .map(it -> new Opening(it.label(), it.salt(), it.value().replace("interpack", "google")))
                .toList();

        assertThat(failures(with(2, withOpenings(2, changed))))
                .containsExactly("Fact 3 of 7: the source shown is not what was committed.");
    }

    @Test
    void refusesAValueThatWasNeverCommittedOrIsShownTwice() {
        var opening = shown(2).openings().getFirst();

        assertThat(failures(with(2, withOpenings(2, List.of(new Opening(Label.OWNER, opening.salt(), "1"))))))
                .containsExactly("Fact 3 of 7: the owner shown is not what was committed.");
        assertThat(failures(with(2, withOpenings(2, List.of(opening, opening)))))
                .containsExactly("Fact 3 of 7: the source is shown twice.");
    }

    @Test
    void refusesAnEntryThatIsNotTheOneLogged() {
        assertThat(failures(with(2, withEntry(2, text -> text.replace("\"rt\":1", "\"rt\":2")))))
                .contains("Fact 3 of 7: The inclusion proof does not lead from the leaf to the root.")
                .contains("Fact 4 of 7: it does not follow the fact before it.");
    }

    @Test
    void refusesFactsLeftOutAtTheFrontOrInTheMiddleOrReordered() {
        assertThat(failures(withFacts(facts -> facts.removeFirst())))
                .containsExactly("Fact 1 of 6: it is not the lead's first fact.");
        assertThat(failures(withFacts(facts -> facts.remove(3))))
                .containsExactly("Fact 4 of 6: it does not follow the fact before it.");
        assertThat(failures(withFacts(facts -> facts.add(2, facts.remove(1)))))
                .contains("Fact 3 of 7: the facts are not in the order of the log.");
        assertThat(failures(withFacts(facts -> facts.add(2, facts.get(1)))))
                .contains("Fact 3 of 8: the same fact was there before.");
    }

    @Test
    void refusesAnotherLeadsFact() {
        var foreign = log.bundle(ExampleLog.lead(2)).facts().getFirst();

        assertThat(failures(with(0, foreign))).contains("Fact 1 of 7: the entry belongs to another lead.");
        assertThat(failures(new Bundle(
                        bundle.origin(),
                        ExampleLog.lead(0),
                        bundle.exportedAt(),
                        bundle.logKey(),
                        bundle.deviceKeys(),
                        bundle.facts())))
                .contains("Fact 1 of 7: the entry belongs to another lead.");
    }

    @Test
    void refusesAnotherIndexOrSomethingUnsignedInTheProof() {
        var fact = shown(2);

        assertThat(failures(
                        with(2, new BundleFact.Shown(fact.index() + 1, fact.entry(), fact.proof(), fact.openings()))))
                .contains("Fact 3 of 7: its index is not the one of its proof.");
        var extra = OfflineProof.parse(fact.proof().getBytes(UTF_8)).withExtra(new byte[] {1});
        assertThat(failures(
                        with(2, new BundleFact.Shown(fact.index(), fact.entry(), extra.toString(), fact.openings()))))
                .containsExactly("Fact 3 of 7: its proof has extra data, for which nothing vouches.");
    }

    @Test
    void refusesAnotherKeyAnotherLogAndKeysNobodyNeeds() {
        var other = SigningKey.generate(ExampleLog.ORIGIN, KeyType.ED25519, new SecureRandom())
                .verifierKey();
        var stranger = SigningKey.generate("another.example", KeyType.ED25519, new SecureRandom())
                .verifierKey();

        assertThat(failed(BundleCheck.check(bundle, Optional.of(other))))
                .contains("The log's key in the file is not the key it should be.")
                .contains("Fact 1 of 7: The note is not signed by any key it should be signed by.");
        assertThat(failures(new Bundle(
                        bundle.origin(), lead, bundle.exportedAt(), stranger, bundle.deviceKeys(), bundle.facts())))
                .contains("The log's key in the file is that of another log.");
        assertThat(failures(new Bundle(
                        bundle.origin(),
                        lead,
                        bundle.exportedAt(),
                        bundle.logKey(),
                        List.of(bundle.deviceKeys().getFirst(), new Device().key()),
                        bundle.facts())))
                .containsExactly("The file has a device's key that none of its facts needs.");
        assertThat(failures(new Bundle(
                        bundle.origin(), lead, bundle.exportedAt(), bundle.logKey(), List.of(), bundle.facts())))
                .contains("Fact 1 of 7: the key of the device that signed it is not in the file.");
    }

    /** A log that signed two stories: each proof is right by itself, together they show the fork. */
    @Test
    void refusesTwoContentsOfOneSize() {
        var leaf = shown(0).leaf();
        var root = Hash.children(leaf, Hash.EMPTY_ROOT);
        var size = OfflineProof.parse(shown(0).proof().getBytes(UTF_8));
        var checkpoint = Checkpoint.parse(size.checkpoint().text());
        var two = new Checkpoint(ExampleLog.ORIGIN, 2, root).sign(log.key());
        var forged = OfflineProof.of(new InclusionProof(0, 2, List.of(Hash.EMPTY_ROOT)), two);
        var honest = log.proof(1, 2);
        assertThat(checkpoint.size()).isEqualTo(21);

        var facts = new ArrayList<>(bundle.facts());
        facts.set(0, new BundleFact.Shown(0, shown(0).entry(), forged.toString(), shown(0).openings()));
        facts.add(1, new BundleFact.Shown(1, shown(0).entry(), honest.toString(), shown(0).openings()));
        assertThat(failures(new Bundle(
                        bundle.origin(), lead, bundle.exportedAt(), bundle.logKey(), bundle.deviceKeys(), facts)))
                .contains("Fact 2 of 8: the log was shown with two different contents at the same size 2.");
    }

    @Test
    void refusesADeviceStatementThatSaysSomethingElseThanTheEntry() {
        var statement = log.device()
                .statement(
                        90,
                        Hash.EMPTY_ROOT,
                        log.entry(1).commitments(),
                        log.entry(1).at());

        assertThat(recorded(statement)).isEmpty();
        assertThat(recorded(log.device()
                        .statement(
                                90,
                                Hash.EMPTY_ROOT,
                                new Commitments(Map.of()),
                                log.entry(1).at())))
                .containsExactly("Fact 1 of 1: the device committed to something else than what was recorded.");
        assertThat(recorded(
                        log.device().statement(90, Hash.EMPTY_ROOT, log.entry(1).commitments(), Instant.EPOCH)))
                .containsExactly("Fact 1 of 1: the time recorded is not the one the device stated.");
        assertThat(recorded(changed(statement, "elsewhere.example", 0)))
                .containsExactly("Fact 1 of 1: the device's statement is for another log.");
        assertThat(recorded(changed(statement, ExampleLog.ORIGIN, 99)))
                .containsExactly("Fact 1 of 1: the device had seen a state of the log that holds this entry already.");
    }

    @Test
    void refusesOneStatementForTwoFacts() {
        var twice = ExampleLog.of(1, 1);
        var first = twice.entry(0);
        twice.append(new Entry(
                first.origin(),
                first.kind(),
                new UUID(5, 5),
                first.lead(),
                first.by(),
                first.at(),
                first.receivedAt(),
                Hash.leaf(first.bytes()),
                first.commitments(),
                first.device()));

        assertThat(failures(twice.bundle(ExampleLog.lead(0))))
                .containsExactly(
                        "Fact 2 of 2: the device's statement was used before, or another one under its number.");
    }

    private List<String> recorded(DeviceStatement statement) {
        var one = new ExampleLog();
        var entry = log.entry(1);
        one.append(new Entry(
                entry.origin(),
                entry.kind(),
                entry.id(),
                lead,
                entry.by(),
                entry.at(),
                entry.receivedAt(),
                null,
                entry.commitments(),
                log.device().sign(statement)));
        var facts = one.bundle(lead).facts();
        return failures(new Bundle(
                ExampleLog.ORIGIN,
                lead,
                bundle.exportedAt(),
                one.key().verifierKey(),
                List.of(log.device().key()),
                facts));
    }

    private static DeviceStatement changed(DeviceStatement it, String origin, long seen) {
        return new DeviceStatement(
                origin,
                it.id(),
                it.key(),
                it.counter(),
                it.previous(),
                it.at(),
                it.channel(),
                it.event(),
                it.commitments(),
                new DeviceStatement.SeenCheckpoint(seen, Hash.EMPTY_ROOT));
    }

    private BundleFact.Shown shown(int fact) {
        return (BundleFact.Shown) bundle.facts().get(fact);
    }

    private BundleFact withOpenings(int fact, List<Opening> openings) {
        var it = shown(fact);
        return new BundleFact.Shown(it.index(), it.entry(), it.proof(), openings);
    }

    private BundleFact withEntry(int fact, UnaryOperator<String> change) {
        var it = shown(fact);
        var entry = change.apply(new String(it.entryBytes(), UTF_8));
        return new BundleFact.Shown(it.index(), Base64Text.of(entry.getBytes(UTF_8)), it.proof(), it.openings());
    }

    private Bundle with(int fact, BundleFact other) {
        return withFacts(facts -> facts.set(fact, other));
    }

    private Bundle withFacts(java.util.function.Consumer<List<BundleFact>> change) {
        var facts = new ArrayList<>(bundle.facts());
        change.accept(facts);
        return new Bundle(bundle.origin(), lead, bundle.exportedAt(), bundle.logKey(), bundle.deviceKeys(), facts);
    }

    private static List<String> failures(Bundle bundle) {
        return failed(BundleCheck.check(bundle, Optional.empty()));
    }

    private static List<String> failed(List<Finding> findings) {
        return sentences(findings, Failed.class);
    }

    private static List<String> sentences(List<Finding> findings, Class<? extends Finding> type) {
        return findings.stream().filter(type::isInstance).map(Finding::sentence).toList();
    }
}
