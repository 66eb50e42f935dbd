package io.firsthand.network;

import io.firsthand.lead.Columns;
import io.firsthand.network.Tie.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ties as they are kept; whoever asks sees of others' private ones what those let be seen. */
@Repository
class TieRows {

    /** What others may not know is taken away here, and nowhere later. */
    private static final String SEEN = """
            select tie.workspace_id, tie.from_id, tie.to_id, tie.is_person, tie.at, tie.fast, tie.slow, tie.shown,
                case when seen.all then tie.ground else 'private' end as ground,
                tie.sent, tie.received,
                case when seen.all then tie.meetings else 0 end as meetings,
                case when seen.all then tie.calls else 0 end as calls,
                case when seen.all then tie.letters else 0 end as letters,
                case when seen.all then tie.since else tie.at end as since,
                case when seen.all then tie.place end as place
            """;

    private static final String WHO = """
            cross join lateral (select tie.shown is null or tie.shown = 'details'
                or tie.from_id = :viewer::uuid as all) as seen
            """;

    private final JdbcClient jdbc;

    TieRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these in place of all ties of the contacts. */
    void replace(UUID workspace, Collection<UUID> contacts, Collection<Tie> ties) {
        jdbc.sql("""
                delete from network_tie where workspace_id = :workspace and to_id = any(:contacts::uuid[])
                """)
                .param("workspace", workspace)
                .param("contacts", EncounterRows.texts(contacts))
                .update();
        jdbc.sql("""
                delete from network_tie where workspace_id = :workspace and from_id = any(:contacts::uuid[])
                """)
                .param("workspace", workspace)
                .param("contacts", EncounterRows.texts(contacts))
                .update();
        if (!ties.isEmpty()) {
            insert(workspace, ties);
        }
    }

    private void insert(UUID workspace, Collection<Tie> ties) {
        jdbc.sql("""
                insert into network_tie (workspace_id, from_id, to_id, ground, is_person, at, fast, slow, heat, sent,
                    received, meetings, calls, letters, since, place, shown)
                select :workspace, it.* from unnest(:from::uuid[], :to::uuid[], :grounds::text[], :persons::boolean[],
                    :times::timestamptz[], :fast::float8[], :slow::float8[], :heat::float8[], :sent::int[],
                    :received::int[], :meetings::int[], :calls::int[], :letters::int[], :since::timestamptz[],
                    :places::text[], :shown::text[]) as it
                """)
                .params(Columns.of(ties)
                        .with("from", Tie::from)
                        .with("to", Tie::to)
                        .with("grounds", it -> it.ground().id())
                        .with("persons", Tie::isPerson)
                        .with("times", it -> it.weight().at())
                        .with("fast", it -> it.weight().fast())
                        .with("slow", it -> it.weight().slow())
                        .with("heat", it -> it.weight().heat())
                        .with("sent", it -> it.counts().sent())
                        .with("received", it -> it.counts().received())
                        .with("meetings", it -> it.counts().meetings())
                        .with("calls", it -> it.counts().calls())
                        .with("letters", it -> it.counts().letters())
                        .with("since", Tie::since)
                        .with("places", Tie::place)
                        .with(
                                "shown",
                                it -> it.shown() == null ? null : it.shown().id())
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** The strongest of each of these contacts, up to so many with colleagues, or with other contacts, on either end. */
    List<Tie> around(UUID workspace, Optional<UUID> viewer, Collection<UUID> contacts, int persons, int others) {
        return jdbc.sql(SEEN + """
                from unnest(:contacts::uuid[]) as given (id) cross join lateral (
                    (select * from network_tie where workspace_id = :workspace and to_id = given.id and is_person
                        order by heat desc limit :persons)
                    union all
                    (select * from network_tie where workspace_id = :workspace and to_id = given.id and not is_person
                        order by heat desc limit :others)
                    union all
                    (select * from network_tie where workspace_id = :workspace and from_id = given.id
                        order by heat desc limit :others)) as tie
                """ + WHO)
                .param("workspace", workspace)
                .param("viewer", viewer.map(UUID::toString).orElse(null))
                .param("contacts", EncounterRows.texts(contacts))
                .param("persons", persons)
                .param("others", others)
                .query((row, _) -> tie(row))
                .list();
    }

    /** All between one colleague and one contact. */
    List<Tie> between(UUID workspace, Optional<UUID> viewer, UUID from, UUID to) {
        return jdbc.sql(SEEN + """
                from (select * from network_tie where workspace_id = :workspace and from_id = :from and to_id = :to) as tie
                """ + WHO)
                .param("workspace", workspace)
                .param("viewer", viewer.map(UUID::toString).orElse(null))
                .param("from", from)
                .param("to", to)
                .query((row, _) -> tie(row))
                .list();
    }

    private static Tie tie(ResultSet row) throws SQLException {
        var shown = row.getString("shown");
        return new Tie(
                row.getObject("from_id", UUID.class),
                row.getObject("to_id", UUID.class),
                Ground.of(row.getString("ground")),
                row.getBoolean("is_person"),
                new Weight(time(row, "at"), row.getDouble("fast"), row.getDouble("slow")),
                new Counts(
                        row.getInt("sent"),
                        row.getInt("received"),
                        row.getInt("meetings"),
                        row.getInt("calls"),
                        row.getInt("letters")),
                time(row, "since"),
                row.getString("place"),
                shown == null ? null : Shown.of(shown).orElseThrow());
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
