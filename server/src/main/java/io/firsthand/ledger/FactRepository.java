package io.firsthand.ledger;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Seed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts with their entries, and the last entry of each lead. */
@Repository
class FactRepository {

    private static final String SELECT = """
            select f.id, f.kind, f.lead, f.actor, f.happened_at, f.received_at, f.seed, f.openings, f.entry, f.leaf,
                   e.log_index
              from ledger_fact f
              left join lateral (select log_index from ledger_entry
                                  where workspace_id = f.workspace_id and fact_id = f.id limit 1) e on true
             where f.workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    FactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last leaf of each of these leads that has one. Until the transaction ends nobody else can add to a lead, not
     * even to one that had no fact yet; locks are taken in one order, so that two batches cannot wait for each other.
     */
    Map<UUID, Hash> lockChains(UUID workspace, Collection<UUID> leads) {
        var last = new HashMap<UUID, Hash>();
        jdbc.sql("""
                insert into ledger_chain (workspace_id, lead)
                select :workspace, lead from unnest(cast(:leads as uuid[])) as it (lead) order by lead
                on conflict (workspace_id, lead) do update set last_leaf = ledger_chain.last_leaf
                returning lead, last_leaf
                """).param("workspace", workspace).param("leads", texts(leads)).query(row -> {
            var leaf = row.getBytes("last_leaf");
            if (leaf != null) {
                last.put(uuid(row, "lead"), Hash.of(leaf));
            }
        });
        return last;
    }

    /** Writes facts down in their order, lets them wait for the sequencer and moves their leads' chains on. */
    void insert(UUID workspace, List<StoredFact> facts) {
        jdbc.sql("""
                with given as (
                    select it.*
                      from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:leads as uuid[]),
                                  cast(:actors as uuid[]), cast(:at as bigint[]), cast(:receivedAt as bigint[]),
                                  cast(:seeds as bytea[]), cast(:openings as text[]), cast(:entries as bytea[]),
                                  cast(:leaves as bytea[])) with ordinality
                        as it (id, kind, lead, actor, at, received_at, seed, openings, entry, leaf, place)
                ), written as (
                    insert into ledger_fact (workspace_id, id, kind, lead, actor, happened_at, received_at,
                                             seed, openings, entry, leaf)
                    select :workspace, id, kind, lead, actor,
                           timestamptz 'epoch' + at * interval '1 millisecond',
                           timestamptz 'epoch' + received_at * interval '1 millisecond',
                           seed, openings, entry, leaf
                      from given order by place
                    returning id, position, leaf
                ), waiting as (
                    insert into ledger_queue (workspace_id, position, fact_id, leaf)
                    select :workspace, position, id, leaf from written
                )
                insert into ledger_chain (workspace_id, lead, last_leaf)
                select distinct on (lead) :workspace, lead, leaf
                  from given where lead is not null order by lead, place desc
                on conflict (workspace_id, lead) do update set last_leaf = excluded.last_leaf
                """)
                .param("workspace", workspace)
                .param("ids", facts.stream().map(it -> it.id().toString()).toArray(String[]::new))
                .param("kinds", facts.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param(
                        "leads",
                        facts.stream()
                                .map(it -> it.lead().map(UUID::toString).orElse(null))
                                .toArray(String[]::new))
                .param("actors", facts.stream().map(it -> it.by().toString()).toArray(String[]::new))
                .param("at", facts.stream().map(it -> it.at().toEpochMilli()).toArray(Long[]::new))
                .param(
                        "receivedAt",
                        facts.stream().map(it -> it.receivedAt().toEpochMilli()).toArray(Long[]::new))
                .param(
                        "seeds",
                        facts.stream()
                                .map(it -> it.seed().map(Seed::bytes).orElse(null))
                                .toArray(byte[][]::new))
                .param(
                        "openings",
                        facts.stream().map(it -> it.openings().orElse(null)).toArray(String[]::new))
                .param(
                        "entries",
                        facts.stream().map(it -> it.entry().orElse(null)).toArray(byte[][]::new))
                .param("leaves", facts.stream().map(it -> it.leaf().bytes()).toArray(byte[][]::new))
                .update();
    }

    List<StoredFact> ofLead(UUID workspace, UUID lead) {
        return jdbc.sql(SELECT + "and f.lead = :lead order by f.position")
                .param("workspace", workspace)
                .param("lead", lead)
                .query((row, _) -> fact(row))
                .list();
    }

    List<StoredFact> latestOf(UUID workspace, Collection<UUID> leads, int most) {
        return jdbc.sql(SELECT + "and f.lead = any(:leads::uuid[]) order by f.position desc limit :most")
                .param("workspace", workspace)
                .param("leads", texts(leads))
                .param("most", most)
                .query((row, _) -> fact(row))
                .list();
    }

    List<StoredFact> ofLeads(UUID workspace, Collection<UUID> leads) {
        return jdbc.sql(SELECT + "and f.lead = any(cast(:leads as uuid[])) order by f.position")
                .param("workspace", workspace)
                .param("leads", texts(leads))
                .query((row, _) -> fact(row))
                .list();
    }

    List<StoredFact> since(UUID workspace, long index, int most) {
        return jdbc.sql("""
                select f.id, f.kind, f.lead, f.actor, f.happened_at, f.received_at, f.seed, f.openings, f.entry, f.leaf,
                       e.log_index
                  from (select log_index, fact_id from ledger_entry
                         where workspace_id = :workspace and log_index >= :index order by log_index limit :most) e
                  join ledger_fact f on f.workspace_id = :workspace and f.id = e.fact_id
                 order by e.log_index
                """)
                .param("workspace", workspace)
                .param("index", index)
                .param("most", most)
                .query((row, _) -> fact(row))
                .list();
    }

    long logged(UUID workspace) {
        return jdbc.sql("select coalesce(max(log_index), -1) + 1 from ledger_entry where workspace_id = :workspace")
                .param("workspace", workspace)
                .query(Long.class)
                .single();
    }

    /** The places in the log of those facts that have one. */
    Map<UUID, Long> indexes(UUID workspace, Collection<UUID> ids) {
        var indexes = new HashMap<UUID, Long>();
        jdbc.sql("""
                select fact_id, log_index from ledger_entry
                 where workspace_id = :workspace and fact_id = any(:ids::uuid[])
                """)
                .param("workspace", workspace)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    indexes.put(row.getObject("fact_id", UUID.class), row.getLong("log_index"));
                });
        return indexes;
    }

    Optional<StoredFact> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and f.id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> fact(row))
                .optional();
    }

    /** What a lead's last entry is said to be. */
    Optional<Hash> lastLeaf(UUID workspace, UUID lead) {
        return jdbc.sql("select last_leaf from ledger_chain where workspace_id = :workspace and lead = :lead")
                .param("workspace", workspace)
                .param("lead", lead)
                .query((row, _) -> Hash.of(row.getBytes("last_leaf")))
                .optional();
    }

    /** Values and seeds of a lead's facts are gone; nothing can open their commitments again. */
    void eraseValues(UUID workspace, UUID lead, Instant now) {
        jdbc.sql("""
                update ledger_fact set seed = null, openings = null, erased_at = :now
                 where workspace_id = :workspace and lead = :lead and erased_at is null
                """)
                .param("workspace", workspace)
                .param("lead", lead)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The entry's bytes are gone, too; only its leaf hash stays. Returns false if there is no such fact. */
    boolean redact(UUID workspace, UUID id, Instant now) {
        return 1
                == jdbc.sql("""
                update ledger_fact
                   set seed = null, openings = null, entry = null, erased_at = :now, redacted_at = :now
                 where workspace_id = :workspace and id = :id and redacted_at is null
                """)
                        .param("workspace", workspace)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
    }

    private static StoredFact fact(ResultSet row) throws SQLException {
        var index = row.getLong("log_index");
        var isInLog = !row.wasNull();
        return new StoredFact(
                uuid(row, "id"),
                new Kind(row.getString("kind")),
                Optional.ofNullable(row.getObject("lead", UUID.class)),
                uuid(row, "actor"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getBytes("seed")).map(Seed::of),
                Optional.ofNullable(row.getString("openings")),
                Optional.ofNullable(row.getBytes("entry")),
                Hash.of(row.getBytes("leaf")),
                isInLog ? OptionalLong.of(index) : OptionalLong.empty());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
