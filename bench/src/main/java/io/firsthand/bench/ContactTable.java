package io.firsthand.bench;

import io.firsthand.database.DataFolder;
import io.firsthand.database.Database;
import io.firsthand.database.DatabaseAddress;
import io.firsthand.database.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fills a workspace with generated people, by SQL alone and without facts, to look for duplicates among them: 8,000
 * family names and 400 given names, common ones far oftener than rare ones, 50,000 companies.
 */
final class ContactTable {

    private static final String SQL = """
            create temp table word_list as select
                array['ba','ber','bran','dor','du','el','fan','gar','ger','hol','ka','kel','lan','ler','mar','mol','nor',
                    'pel','ros','tan'] as part,
                array['A','Ba','Ca','Da','E','Fa','Ga','Ha','I','Ja','Ka','La','Ma','Na','O','Pa','Ra','Sa','Ta','Wi'] as head;
            create temp table made as select
                i, gen_random_uuid() as lead_id, gen_random_uuid() as contact_id, i % 50000 as company,
                head[1 + g % 20] || part[1 + g / 20] as given,
                initcap(part[1 + f % 20] || part[1 + f / 20 % 20] || part[1 + f / 400]) as family,
                timestamptz '2021-01-01' + i * interval '2 minutes' as at
            from (select i, floor(400 * power(random(), 2.5))::int as g, floor(8000 * power(random(), 2))::int as f
                from generate_series(1, %1$d) as i) as it, word_list;
            create temp table firms as select c, gen_random_uuid() as id from generate_series(0, 49999) as c;
            insert into company (workspace_id, id, name, normalised_name, domain, created_at)
                select '%2$s', id, 'Works ' || c || ' GmbH', 'works ' || c, 'works' || c || '.example', now() from firms;
            insert into contact (workspace_id, id, name, given_name, family_name, email, email_key, phone, phone_e164,
                created_at)
                select '%2$s', contact_id, given || ' ' || family, given, family, mail, mail, phone, phone, at
                from (select *, lower(given || '.' || family) || i || '@works' || company || '.example' as mail,
                    '+4930' || (10000000 + i) as phone from made) as it;
            insert into lead (workspace_id, id, contact_id, company_id, stage, stage_since, channel, source,
                original_source, latest_source, latest_at, corrected, grade, how, captured_at, custom, sort_name, version,
                received_at, changed_at)
                select '%2$s', lead_id, contact_id, firms.id, 'inquiry', at, 'webinar', '{"channel": "webinar"}',
                    '{"channel": "webinar"}', '{"channel": "webinar"}', at, false, 'D', 'import', at, '{}',
                    lower(given || ' ' || family), 1, at, at
                from made join firms on firms.c = made.company;
            insert into lead_search (workspace_id, lead_id, captured_at, text)
                select '%2$s', lead_id, at, lower(' ' || given || ' ' || family) from made;
            insert into contact_news (workspace_id, id, contact_id)
                select '%2$s', gen_random_uuid(), contact_id from made;
            drop table made, firms, word_list
            """;

    private ContactTable() {}

    /** Beside the running server, through the database that it keeps; the one workspace there is gets the people. */
    static void fill(Place place, int people) throws SQLException {
        var start = System.nanoTime();
        try (var database = Database.embedded(DataFolder.open(place.data()), Role.COMMAND, Map.of(), _ -> {});
                var connection = connect(database.address());
                var statement = connection.createStatement()) {
            var workspace = workspace(statement);
            connection.setAutoCommit(false);
            statement.execute("set local firsthand.workspace = '" + workspace + "'");
            statement.execute(SQL.replace("%1$d", "" + people).replace("%2$s", "" + workspace));
            connection.commit();
            connection.setAutoCommit(true);
            for (var table : List.of("company", "contact", "lead", "lead_search", "contact_news")) {
                statement.execute("vacuum analyze " + table);
            }
        }
        Place.tell("%,d people made in %d s"
                .formatted(people, Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    /** The ids of some leads, drawn at random. */
    static List<UUID> some(Place place, int most) throws SQLException {
        try (var database = Database.embedded(DataFolder.open(place.data()), Role.COMMAND, Map.of(), _ -> {});
                var connection = connect(database.address());
                var statement = connection.createStatement()) {
            var workspace = workspace(statement);
            statement.execute("set firsthand.workspace = '" + workspace + "'");
            var ids = new java.util.ArrayList<UUID>();
            try (var rows = statement.executeQuery("select id from lead order by random() limit " + most)) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static UUID workspace(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select id from workspace")) {
            row.next();
            return row.getObject("id", UUID.class);
        }
    }
}
