package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Frontier.Growth;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.HashTile;
import io.firsthand.tlog.Tile;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The Merkle trees: which fact stands where, full tiles and the tiles under way.
 *
 * <p>Here and in the ledger's other repositories {@code lateral … limit 1} holds the planner to the index: without
 * statistics it would rather read a whole table than look up the few rows of an array.
 */
@Repository
class TreeRepository {

    private final JdbcClient jdbc;

    TreeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The head of the log, which nobody else may move before the transaction ends. */
    Head lockHead(WorkspaceId workspace) {
        return head(workspace, "for no key update");
    }

    Head head(WorkspaceId workspace) {
        return head(workspace, "");
    }

    private Head head(WorkspaceId workspace, String lock) {
        return jdbc.sql("select size, root from ledger_log where workspace_id = :workspace " + lock)
                .param("workspace", workspace.value())
                .query((row, _) -> new Head(row.getLong("size"), Hash.of(row.getBytes("root"))))
                .single();
    }

    /** Returns false, and changes nothing, unless the log still ends at this head. */
    boolean extend(WorkspaceId workspace, Head head, List<Waiting> facts, Growth growth) {
        var full = growth.full();
        var partial = growth.partial();
        return 1
                == jdbc.sql("""
                with moved as (
                    update ledger_log set size = :newSize, root = :newRoot
                     where workspace_id = :workspace and size = :size and root = :root
                    returning workspace_id
                ), entries as (
                    insert into ledger_entry (workspace_id, log_index, fact_id)
                    select workspace_id, :size + place - 1, fact
                      from moved, unnest(cast(:facts as uuid[])) with ordinality as it (fact, place)
                ), tiles as (
                    insert into ledger_tile (workspace_id, level, tile_index, hashes)
                    select workspace_id, level, tile_index, hashes
                      from moved, unnest(cast(:fullLevels as int[]), cast(:fullIndexes as bigint[]),
                                         cast(:fullHashes as bytea[])) as it (level, tile_index, hashes)
                ), edge as (
                    insert into ledger_edge (workspace_id, level, tile_index, hashes)
                    select workspace_id, level, tile_index, hashes
                      from moved, unnest(cast(:levels as int[]), cast(:indexes as bigint[]),
                                         cast(:hashes as bytea[])) as it (level, tile_index, hashes)
                    on conflict (workspace_id, level)
                    do update set tile_index = excluded.tile_index, hashes = excluded.hashes
                )
                select count(*) from moved
                """)
                        .param("workspace", workspace.value())
                        .param("size", head.size())
                        .param("root", head.root().bytes())
                        .param("newSize", growth.frontier().size())
                        .param("newRoot", growth.frontier().root().bytes())
                        .param(
                                "facts",
                                facts.stream().map(it -> it.fact().toString()).toArray(String[]::new))
                        .param("fullLevels", levels(full))
                        .param("fullIndexes", indexes(full))
                        .param("fullHashes", hashes(full))
                        .param("levels", levels(partial))
                        .param("indexes", indexes(partial))
                        .param("hashes", hashes(partial))
                        .query(Integer.class)
                        .single();
    }

    /** The bytes of those of these tiles of hashes that the tree has, cut to the width asked for. */
    Map<Tile, byte[]> tiles(WorkspaceId workspace, Collection<Tile> tiles) {
        var rows = jdbc.sql("""
                with wanted as (
                    select distinct * from unnest(cast(:levels as int[]), cast(:indexes as bigint[]))
                        as it (level, tile_index)
                )
                select level, tile_index, hashes
                  from wanted
                 cross join lateral (select hashes from ledger_tile t
                                      where t.workspace_id = :workspace and t.level = wanted.level
                                        and t.tile_index = wanted.tile_index limit 1) it
                union all
                select level, tile_index, hashes
                  from wanted
                 cross join lateral (select hashes from ledger_edge e
                                      where e.workspace_id = :workspace and e.level = wanted.level
                                        and e.tile_index = wanted.tile_index limit 1) it
                """)
                .param("workspace", workspace.value())
                .param("levels", tiles.stream().map(Tile::level).toArray(Integer[]::new))
                .param("indexes", tiles.stream().map(Tile::index).toArray(Long[]::new))
                .query((row, _) -> {
                    var hashes = row.getBytes("hashes");
                    var tile = new Tile(row.getInt("level"), row.getLong("tile_index"), hashes.length / Hash.LENGTH);
                    return Map.entry(tile, hashes);
                })
                .list();
        var found = new HashMap<Tile, byte[]>();
        for (var wanted : tiles) {
            rows.stream()
                    .filter(row -> row.getKey().full().equals(wanted.full()))
                    .filter(row -> row.getKey().width() >= wanted.width())
                    .findFirst()
                    .ifPresent(row -> found.put(wanted, Arrays.copyOf(row.getValue(), wanted.width() * Hash.LENGTH)));
        }
        return found;
    }

    private static Integer[] levels(List<HashTile> tiles) {
        return tiles.stream().map(it -> it.tile().level()).toArray(Integer[]::new);
    }

    private static Long[] indexes(List<HashTile> tiles) {
        return tiles.stream().map(it -> it.tile().index()).toArray(Long[]::new);
    }

    private static byte[][] hashes(List<HashTile> tiles) {
        return tiles.stream().map(HashTile::bytes).toArray(byte[][]::new);
    }
}
