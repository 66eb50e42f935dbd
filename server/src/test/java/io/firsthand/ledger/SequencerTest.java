package io.firsthand.ledger;

import static io.firsthand.ledger.Story.captured;
import static io.firsthand.ledger.Story.staged;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.Frontier;
import io.firsthand.tlog.Hash;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

@LedgerModuleTest
class SequencerTest {

    private final Sequencer sequencer;
    private final Ledger ledger;
    private final LogRepository logs;
    private final TreeRepository trees;
    private final EntryRepository entries;
    private final QueueRepository queue;
    private final PlatformTransactionManager transactions;
    private final AutowireCapableBeanFactory beans;
    private Story story;

    SequencerTest(
            Sequencer sequencer,
            Ledger ledger,
            LogRepository logs,
            TreeRepository trees,
            EntryRepository entries,
            QueueRepository queue,
            PlatformTransactionManager transactions,
            AutowireCapableBeanFactory beans) {
        this.sequencer = sequencer;
        this.ledger = ledger;
        this.logs = logs;
        this.trees = trees;
        this.entries = entries;
        this.queue = queue;
        this.transactions = transactions;
        this.beans = beans;
    }

    @BeforeEach
    void begin() {
        story = Story.begin(ledger, transactions);
    }

    @Test
    void movesFactsIntoTheLogAndSignsIt() {
        var lead = UUID.randomUUID();
        story.tell(captured(lead), staged(lead, "MQL"));

        sequencer.drain();

        assertThat(story.of(lead)).extracting(Fact::index).containsExactly(OptionalLong.of(0), OptionalLong.of(1));
        assertThatLogIsWhole(2);
    }

    @Test
    void keepsTheOrderOfEachLeadAcrossBatchesAndTiles() {
        var lead = UUID.randomUUID();
        story.tell(captured(lead));
        story.tellOf(1500);
        story.tell(staged(lead, "MQL"));
        sequencer.drain();
        story.tellOf(700);
        story.tell(staged(lead, "SAL"));
        sequencer.drain();

        assertThat(story.of(lead))
                .extracting(Fact::index)
                .containsExactly(OptionalLong.of(0), OptionalLong.of(1501), OptionalLong.of(2202));
        assertThatLogIsWhole(2203);
    }

    @Test
    void manyWritersAndTwoSequencersNeitherLoseNorDoubleAFact() throws Exception {
        var second = beans.createBean(Sequencer.class);
        var leads = Stream.generate(UUID::randomUUID).limit(16).toList();
        List<Callable<Void>> work = IntStream.range(0, 32)
                .<Callable<Void>>mapToObj(i -> () -> {
                    for (int j = 0; j < 5; j++) {
                        story.tell(staged(leads.get((i + j) % leads.size()), "S" + i + "x" + j));
                        (j % 2 == 0 ? sequencer : second).turn(story.workspace());
                    }
                    return null;
                })
                .toList();
        try (var executor = Executors.newFixedThreadPool(16)) {
            for (var done : executor.invokeAll(work)) {
                done.get();
            }
        }
        sequencer.drain();
        second.turn(story.workspace());

        assertThatLogIsWhole(160);
        for (var lead : leads) {
            assertThat(story.of(lead))
                    .isSortedAccordingTo((a, b) ->
                            Long.compare(a.index().orElseThrow(), b.index().orElseThrow()));
        }
    }

    @Test
    void aHeadThatMovedIsNotExtended() {
        story.tellOf(1);
        sequencer.drain();
        var stale = story.in(() -> trees.head(story.workspace()));
        var edge = Frontier.EMPTY
                .append(story.in(() -> entries.between(story.workspace(), 0, 1)).stream()
                        .map(StoredEntry::leaf)
                        .toList())
                .frontier();
        story.tellOf(1);
        sequencer.drain();
        story.tellOf(1);

        var extended = story.in(() -> {
            var late = queue.take(story.workspace(), 10);
            return trees.extend(
                    story.workspace(),
                    stale,
                    late,
                    edge.append(late.stream().map(Waiting::leaf).toList()));
        });

        assertThat(extended).isFalse();
        assertThat(story.in(() -> trees.head(story.workspace())).size()).isEqualTo(2);
        assertThat(story.in(() -> entries.between(story.workspace(), 0, 10))).hasSize(2);
    }

    @Test
    void whatWasCommittedButNotSignedIsSignedAtTheNextStart() {
        story.tellOf(3);
        sequencer.drain();
        story.tellOf(2);
        story.in(() -> {
            var head = trees.lockHead(story.workspace());
            var late = queue.take(story.workspace(), 10);
            var edge = Frontier.EMPTY
                    .append(entries.between(story.workspace(), 0, 3).stream()
                            .map(StoredEntry::leaf)
                            .toList())
                    .frontier();
            return trees.extend(
                    story.workspace(),
                    head,
                    late,
                    edge.append(late.stream().map(Waiting::leaf).toList()));
        });
        assertThat(checkpoint().size()).isEqualTo(3);

        beans.createBean(Sequencer.class).turn(story.workspace());

        assertThatLogIsWhole(5);
    }

    @Test
    void seesWhichOfManyWorkspacesWait() {
        var idle = Story.begin(ledger, transactions);
        idle.tellOf(1);
        sequencer.drain();
        var busy = List.of(Story.begin(ledger, transactions), Story.begin(ledger, transactions));
        busy.forEach(it -> it.tellOf(2));

        var workspaces = busy.stream().map(Story::workspace).toList();

        assertThat(sequencer.waiting()).containsAll(workspaces).doesNotContain(idle.workspace());
        sequencer.drain();
        assertThat(sequencer.waiting()).doesNotContainAnyElementsOf(workspaces);
    }

    /** Every entry once and without a gap, the root over them is the head's, and the head is signed. */
    private void assertThatLogIsWhole(long size) {
        var stored = story.in(() -> entries.between(story.workspace(), 0, Long.MAX_VALUE));
        var leaves =
                stored.stream().map(it -> Hash.leaf(it.bytes().orElseThrow())).toList();
        assertThat(stored)
                .extracting(StoredEntry::index)
                .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
        assertThat(stored).extracting(StoredEntry::fact).doesNotHaveDuplicates();
        var root = Frontier.EMPTY.append(leaves).frontier().root();
        assertThat(story.in(() -> trees.head(story.workspace()))).isEqualTo(new Head(size, root));
        assertThat(checkpoint()).isEqualTo(new Checkpoint(checkpoint().origin(), size, root));
    }

    private Checkpoint checkpoint() {
        var note = story.in(() -> logs.lastCheckpoint(story.workspace())).orElseThrow();
        var log = story.in(() -> logs.find(story.workspace())).orElseThrow();
        note.verify(List.of(log.key()));
        return Checkpoint.parse(note.text());
    }
}
