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

/** Fills a workspace with generated leads, by SQL alone and without facts, to measure lists and searches. */
final class LeadTable {

    private static final String SQL = """
            create temp table word_list as select
                array['Anna','Ben','Carla','David','Emma','Felix','Greta','Hugo','Ines','Jonas','Karla','Lars','Maria',
                    'Nils','Olga','Paul','Quirin','Rosa','Stefan','Tina','Uwe','Vera','Willi','Xenia','Yara','Zoe'] as given,
                array['Schmidt','Miller','Rossi','Garcia','Dubois','Novak','Kowalski','Jensen','Virtanen','Yilmaz','Silva',
                    'Popescu','Horvat','Ivanov','Nagy','OBrien','Tanaka','Chen','Singh','Nguyen'] as family,
                array['Pack','Flow','Line','Seal','Carton','Bottle','Foil','Pallet','Label','Robot'] as trade,
                array['inquiry','inquiry','inquiry','inquiry','mql','mql','sal','sql','opportunity','won','nurture',
                    'disqualified','lost'] as stage,
                array['booth_conversation','meeting','referral','inbound_call','demo_request','pricing_enquiry',
                    'contact_form','chat','webinar','content_download','newsletter','advertisement','purchased_list'] as channel;
            create temp table made as select
                i, gen_random_uuid() as lead_id, gen_random_uuid() as contact_id,
                given[1 + i % 26] || ' ' || family[1 + (i / 26) % 20] || ' ' || to_hex(i) as name,
                lower(given[1 + i % 26]) || '.' || to_hex(i) || '@' ||
                    case when i % 3 = 0 then 'gmail.com' else 'firm' || (i % 20000) || '.example' end as email,
                '+4989' || (1000000 + i) as phone,
                i % 20000 as company, trade[1 + i % 10] as trade,
                stage[1 + (hashint4(i) & 2147483647) % 13] as stage,
                channel[1 + (hashint4(i + 7) & 2147483647) % 13] as channel,
                'campaign ' || (i % 40) as campaign,
                timestamptz '2021-01-01' + i * interval '2 minutes' as at,
                'Asked about the ' || lower(trade[1 + i % 10]) || ' machine number ' || (i % 977)
                    || case when i % 5000 = 0 then ' and the rare zirconium valve' else '' end as note
            from generate_series(1, %1$d) as i, word_list;
            create temp table firms as select c, gen_random_uuid() as id from generate_series(0, 19999) as c;
            insert into company (workspace_id, id, name, normalised_name, domain, created_at)
                select '%2$s', id, 'Firm ' || c || ' GmbH', 'firm ' || c, 'firm' || c || '.example', now() from firms;
            insert into contact (workspace_id, id, name, email, email_key, phone, phone_e164, title, created_at)
                select '%2$s', contact_id, name, email, email, phone, phone, 'Head of ' || trade, at from made;
            insert into lead (workspace_id, id, contact_id, company_id, stage, stage_since, owner_id, channel, campaign,
                source, original_source, latest_source, latest_at, corrected, grade, how, captured_at, captured_by_name,
                place, first_note, custom, sort_name, version, received_at, changed_at)
                select '%2$s', lead_id, contact_id, firms.id, stage, at,
                    ('00000000-0000-0000-0000-0000000000' || lpad((i %% 12)::text, 2, '0'))::uuid, channel, campaign,
                    jsonb_build_object('channel', channel, 'campaign', campaign),
                    jsonb_build_object('channel', channel, 'campaign', campaign),
                    jsonb_build_object('channel', channel, 'campaign', campaign), at, false,
                    case when i %% 1000 = 0 then 'A' when i %% 3 = 0 then 'B' when i %% 3 = 1 then 'C' else 'D' end,
                    'import', at, 'Ada Lovelace', 'Hall 5', note, '{}', lower(name), 1, at, at
                from made join firms on firms.c = made.company;
            insert into lead_note (workspace_id, id, lead_id, text, at, by_id)
                select '%2$s', gen_random_uuid(), lead_id, note, at, lead_id from made;
            insert into lead_search (workspace_id, lead_id, captured_at, text)
                select '%2$s', lead_id, at, lower(' ' || name || ' ' || email || ' Firm ' || company || ' GmbH Head of '
                    || trade || ' ' || substr(phone, 2) || ' ' || note) from made;
            insert into lead_tag (workspace_id, lead_id, tag)
                select '%2$s', lead_id, tag from made, (values ('fair', 4), ('rare', 9999)) as tags (tag, each)
                where i %% each = 0;
            update lead set tags = tagged.tags
                from (select lead_id, array_agg(tag order by tag) as tags from lead_tag group by lead_id) as tagged
                where id = tagged.lead_id and workspace_id = '%2$s';
            drop table made, firms, word_list
            """;

    private LeadTable() {}

    /** Beside the running server, through the database that it keeps; the one workspace there is gets the leads. */
    static void fill(Place place, int leads) throws SQLException {
        var start = System.nanoTime();
        try (var database = Database.embedded(DataFolder.open(place.data()), Role.COMMAND, Map.of(), _ -> {});
                var connection = connect(database.address());
                var statement = connection.createStatement()) {
            var workspace = workspace(statement);
            connection.setAutoCommit(false);
            statement.execute("set local firsthand.workspace = '" + workspace + "'");
            statement.execute("set local maintenance_work_mem = '512MB'");
            statement.execute("drop index lead_search_text");
            statement.execute(SQL.replace("%%", "%").replace("%1$d", "" + leads).replace("%2$s", "" + workspace));
            statement.execute("create index lead_search_text on lead_search using gin (text gin_trgm_ops)");
            connection.commit();
            connection.setAutoCommit(true);
            for (var table : List.of(
                    "company",
                    "company_search",
                    "contact",
                    "lead",
                    "lead_search",
                    "lead_note",
                    "lead_tag",
                    "lead_count_change")) {
                statement.execute("vacuum analyze " + table);
            }
        }
        Place.tell("%,d leads made in %d s"
                .formatted(leads, Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static UUID workspace(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select id from workspace")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
