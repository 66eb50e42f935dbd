package io.firsthand.ledger;

import static io.firsthand.ledger.Story.MAY_FIRST;
import static io.firsthand.ledger.Story.captured;
import static io.firsthand.ledger.Story.staged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Entry;
import io.firsthand.tlog.evidence.Label;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;

@LedgerModuleTest
class LedgerTest {

    private Story story;
    private final PlatformTransactionManager transactions;
    private final Ledger ledger;
    private final FactRepository facts;
    private final Logs logs;
    private UUID lead;

    LedgerTest(Ledger ledger, FactRepository facts, Logs logs, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.facts = facts;
        this.logs = logs;
        this.transactions = transactions;
    }

    @BeforeEach
    void begin() {
        story = Story.begin(ledger, transactions);
        lead = UUID.randomUUID();
    }

    @Test
    void remembersWhatHappenedInItsOrder() {
        story.tell(captured(lead), staged(lead, "MQL"));
        story.tell(staged(lead, "SAL"));

        var told = story.of(lead);

        assertThat(told)
                .extracting(it -> it.kind().name())
                .containsExactly("lead.captured", "stage.entered", "stage.entered");
        assertThat(told.getFirst().at()).isEqualTo(MAY_FIRST);
        assertThat(told.getFirst().values()).isEqualTo(captured(lead).values());
        assertThat(told.getLast().values()).isEqualTo(Map.of(Label.STAGE, Map.of("to", "SAL")));
        assertThat(told).allSatisfy(it -> assertThat(it.index()).isEmpty());
    }

    @Test
    void eachEntryNamesTheOneBeforeItOfTheSameLead() {
        var other = UUID.randomUUID();
        story.tell(captured(lead), captured(other), staged(lead, "MQL"));
        story.tell(staged(lead, "SAL"));

        var stored = story.in(() -> facts.ofLead(story.workspace().value(), lead));
        var entries =
                stored.stream().map(it -> Entry.parse(it.entry().orElseThrow())).toList();

        assertThat(entries)
                .extracting(Entry::previous)
                .containsExactly(null, stored.get(0).leaf(), stored.get(1).leaf());
        assertThat(stored)
                .allSatisfy(it ->
                        assertThat(it.leaf()).isEqualTo(Hash.leaf(it.entry().orElseThrow())));
    }

    @Test
    void anEntrySaysNothingAboutAnybody() {
        story.tell(captured(lead));

        var entry = story.in(() -> facts.ofLead(story.workspace().value(), lead))
                .getFirst()
                .entry()
                .orElseThrow();

        assertThat(new String(entry, StandardCharsets.UTF_8)).doesNotContain("Grace", "grace@example.com", "packaging");
        assertThat(Entry.parse(entry).origin())
                .isEqualTo(story.in(logs::current).origin())
                .matches("firsthand\\.local/[0-9a-f]{32}");
    }

    @Test
    void keepsTheOrderOfALeadThatManyWriteAboutAtOnce() throws Exception {
        List<Callable<List<UUID>>> writers = IntStream.range(0, 40)
                .<Callable<List<UUID>>>mapToObj(i -> () -> story.tell(staged(lead, "S" + i), staged(lead, "T" + i)))
                .toList();
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var written : executor.invokeAll(writers)) {
                assertThat(written.get()).hasSize(2);
            }
        }

        var stored = story.in(() -> facts.ofLead(story.workspace().value(), lead));
        var previous = Optional.<Hash>empty();
        for (var fact : stored) {
            assertThat(Optional.ofNullable(
                            Entry.parse(fact.entry().orElseThrow()).previous()))
                    .isEqualTo(previous);
            previous = Optional.of(fact.leaf());
        }
        assertThat(stored).hasSize(80);
    }

    @Test
    void batchesWithTheSameLeadsInAnyOrderDoNotBlockEachOther() throws Exception {
        var other = UUID.randomUUID();
        List<Callable<List<UUID>>> writers = IntStream.range(0, 20)
                .<Callable<List<UUID>>>mapToObj(i -> () -> i % 2 == 0
                        ? story.tell(captured(lead), captured(other))
                        : story.tell(captured(other), captured(lead)))
                .toList();
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var written : executor.invokeAll(writers)) {
                assertThat(written.get()).hasSize(2);
            }
        }
        assertThat(story.of(lead)).hasSize(20);
    }

    @Test
    void aFactGoesWithTheChangeItIsAbout() {
        assertThatThrownBy(() -> ledger.append(captured(lead))).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> story.in(() -> {
                    ledger.append(captured(lead));
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");

        assertThat(story.of(lead)).isEmpty();
        story.tell(captured(lead));
        assertThat(story.of(lead)).hasSize(1);
    }

    @Test
    void noOtherWorkspaceSeesIt() {
        story.tell(captured(lead));
        var neighbour = Story.begin(ledger, transactions);

        assertThat(neighbour.of(lead)).isEmpty();
        assertThat(neighbour.in(() -> facts.ofLead(story.workspace().value(), lead)))
                .isEmpty();
        assertThat(neighbour.in(logs::current)).isNotEqualTo(story.in(logs::current));
    }

    @Test
    void refusesTextThatIsNone() {
        var broken = new NewFact(
                new Kind("lead.noted"),
                Optional.of(lead),
                Story.ADA,
                MAY_FIRST,
                Map.of(Label.NOTES, Map.of("text", "\ud800")));

        assertThatThrownBy(() -> story.tell(broken)).isInstanceOf(RuntimeException.class);
        assertThat(story.of(lead)).isEmpty();
    }

    @Test
    void keepsCharactersThatDatabasesDislike() {
        var odd = Map.<String, Object>of("text", "a\u0000b \"quoted\" \\ \u2028 😀 '; drop table ledger_fact; --");
        story.tell(
                new NewFact(new Kind("lead.noted"), Optional.of(lead), Story.ADA, MAY_FIRST, Map.of(Label.NOTES, odd)));

        assertThat(story.of(lead).getFirst().values()).isEqualTo(Map.of(Label.NOTES, odd));
    }
}
