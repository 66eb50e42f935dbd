package io.firsthand.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.CurrentWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@LedgerModuleTest
class IntegrityTest {

    private final Integrity integrity;
    private final Ledger ledger;
    private final Sequencer sequencer;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private Story story;

    IntegrityTest(
            Integrity integrity,
            Ledger ledger,
            Sequencer sequencer,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.integrity = integrity;
        this.ledger = ledger;
        this.sequencer = sequencer;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @BeforeEach
    void begin() {
        story = Story.begin(ledger, transactions);
        story.tellOf(600);
        sequencer.drain();
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(check().isSound()).isTrue();
    }

    @Test
    void findsAChangedAndALostEntry() {
        sql("update ledger_fact set entry = entry || ' '::bytea where workspace_id = :w and id = (%s)"
                .formatted(at(3)));
        sql("delete from ledger_fact where workspace_id = :w and id = (%s)".formatted(at(599)));

        assertThat(check().mismatches())
                .containsExactlyInAnyOrder("Entry 3 is not what the log holds.", "Entry 599 is lost.");
        assertThat(CurrentWorkspace.<Integrity.Report, RuntimeException>in(story.workspace(), integrity::current)
                        .isSound())
                .isFalse();
    }

    @Test
    void findsAChangedTile() {
        sql("alter table ledger_tile no force row level security");
        sql(
                "update ledger_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where workspace_id = :w and level = 0 and tile_index = 1");
        sql("alter table ledger_tile force row level security");

        assertThat(check().mismatches())
                .containsExactlyInAnyOrder(
                        "Entry 257 is not what the log holds.", "tile/0/001 does not belong under tile/1/000.p/2.");
    }

    @Test
    void nobodyWhoWorksAsTheApplicationChangesATileOrAnEntrysPlace() {
        assertThat(update("update ledger_tile set hashes = hashes where workspace_id = :w"))
                .isZero();
        assertThat(update("delete from ledger_tile where workspace_id = :w")).isZero();
        assertThat(update("update ledger_entry set log_index = log_index + 1000 where workspace_id = :w"))
                .isZero();
        assertThat(update("delete from ledger_entry where workspace_id = :w")).isZero();
    }

    private Integrity.Report check() {
        return CurrentWorkspace.<Integrity.Report, RuntimeException>in(story.workspace(), integrity::check);
    }

    private static String at(int index) {
        return "select fact_id from ledger_entry where workspace_id = :w and log_index = " + index;
    }

    private void sql(String statement) {
        update(statement);
    }

    private int update(String statement) {
        return story.in(() -> {
            var sql = jdbc.sql(statement);
            return (statement.contains(":w") ? sql.param("w", story.workspace().value()) : sql).update();
        });
    }
}
