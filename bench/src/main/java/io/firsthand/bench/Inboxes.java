package io.firsthand.bench;

import io.firsthand.database.DataFolder;
import io.firsthand.database.Database;
import io.firsthand.database.Role;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** How soon an inbox is there when a million leads are, a fifth of them handed over, thousands with the one who asks. */
final class Inboxes implements Scenario {

    private static final int LEADS = 1_000_000;
    private static final int TIMES = 400;
    private static final double WANTED_MILLIS = 50;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private static final String SQL = """
            create temp table given as select id as lead_id, gen_random_uuid() as id, stage, channel, campaign,
                row_number() over (order by id) as i from lead where stage in ('mql', 'sal', 'sql');
            insert into handoff (workspace_id, id, version, lead_id, number, state, person_id, offered_by, via, offered_at,
                answered_at, answered_by, by_default, packet_percent, packet_missing, channel, campaign, attempts, urgency,
                changed_at)
                select '%1$s', id, 1, lead_id, 1, case stage when 'mql' then 'offered' when 'sal' then 'accepted' else
                    'qualified' end,
                    case when i % 12 = 0 then '%2$s' else
                        ('00000000-0000-0000-0000-0000000000' || lpad((i % 12)::text, 2, '0'))::uuid end,
                    '%2$s', 'picked', now() - i % 5000 * interval '1 minute',
                    case when stage <> 'mql' then now() end, case when stage <> 'mql' then '%2$s'::uuid end, false,
                    50, array['Phone'], channel, campaign, 0,
                    now() + (i % 100000) * interval '1 minute' + case when stage = 'sql' then interval '1000 years'
                        else interval '1 day' end, now()
                from given;
            insert into clock (workspace_id, id, lead_id, handoff_id, kind, person_id, target_minutes, started_at,
                running_since, used_before_ms, risk_at, due_at, steps, state, breached, told)
                select '%1$s', gen_random_uuid(), lead_id, given.id, kind, '%2$s', 240, now(), now(), 0,
                    now() + interval '1 day', now() + (i % 100000) * interval '1 minute' + interval '1 day', '',
                    'ON_TRACK', false, 0
                from given, (values ('ACCEPTANCE'), ('RESPONSE')) as kinds (kind) where stage <> 'sql';
            drop table given
            """;

    private final Place place;
    private final Client program;
    private final Client browser;
    private final Served served;
    private final String list;

    private Inboxes(Place place, UUID person, Served served, Client program, Client browser) {
        this.place = place;
        this.list = "/api/v1/handoffs?person=" + person;
        this.served = served;
        this.program = program;
        this.browser = browser;
    }

    static Inboxes prepare(Place place) throws Exception {
        var served = Served.start(place);
        LeadTable.fill(place, place.most(LEADS));
        var person = fill(place);
        return new Inboxes(
                place,
                person,
                served,
                Client.withToken(served.address(), served.token("leads:read")),
                Browser.signIn(served.address()));
    }

    /** Returns whose inbox it is. */
    private static UUID fill(Place place) throws SQLException {
        try (var database = Database.embedded(DataFolder.open(place.data()), Role.COMMAND, Map.of(), _ -> {});
                var connection = DriverManager.getConnection(
                        database.address().url(),
                        database.address().user(),
                        database.address().password());
                var statement = connection.createStatement()) {
            UUID workspace;
            try (var row = statement.executeQuery("select id from workspace")) {
                row.next();
                workspace = row.getObject(1, UUID.class);
            }
            connection.setAutoCommit(false);
            statement.execute("set local firsthand.workspace = '" + workspace + "'");
            UUID person;
            try (var row = statement.executeQuery("select id from person limit 1")) {
                row.next();
                person = row.getObject(1, UUID.class);
            }
            statement.execute(SQL.replace("%1$s", "" + workspace).replace("%2$s", "" + person));
            connection.commit();
            connection.setAutoCommit(true);
            for (var table : List.of("handoff", "clock")) {
                statement.execute("vacuum analyze " + table);
            }
            return person;
        }
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        figures.addAll(browser.waits("page of the inbox", place.most(TIMES), WANTED_MILLIS, _ -> "/inbox"));
        figures.addAll(browser.waits("page of the inbox, refreshed", place.most(TIMES), WANTED_MILLIS, _ -> "/inbox"));
        figures.addAll(program.waits("inbox by API, 100 with clocks", place.most(TIMES), WANTED_MILLIS, _ -> list));
        var deep = list + "&after=" + deep();
        figures.addAll(program.waits("inbox by API, far down", place.most(TIMES), WANTED_MILLIS, _ -> deep));
        return figures;
    }

    /** Twenty pages on. */
    private String deep() throws IOException {
        var after = "";
        for (var i = 0; i < 20; i++) {
            var path = list + (after.isEmpty() ? "" : "&after=" + after);
            var next = NEXT.matcher(program.get(path).expect(200).text());
            if (!next.find()) {
                break;
            }
            after = next.group(1);
        }
        return after;
    }

    @Override
    public void close() throws IOException {
        program.close();
        browser.close();
        served.close();
    }
}
