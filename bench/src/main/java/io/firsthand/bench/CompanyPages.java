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

/** How soon the page of a company is there that has 200 people who did 10,000 things. */
final class CompanyPages implements Scenario {

    private static final int LEADS = 100_000;
    private static final int TIMES = 400;
    private static final double WANTED_MILLIS = 100;

    private static final String SQL = """
            create temp table theirs as select lead.id, row_number() over (order by lead.id) as i from lead
                where company_id is not null and withdrawn_at is null order by lead.id limit 200;
            update lead set company_id = (select company_id from lead where id = (select id from theirs where i = 1))
                where id in (select id from theirs);
            insert into lead_signal (workspace_id, id, lead_id, kind, name, at)
                select '%1$s', gen_random_uuid(), theirs.id, case when n % 4 = 0 then 'explicit' else 'engagement' end,
                    (array['pricing', 'visit', 'download', 'page 7'])[1 + n % 4], now() - n * interval '9 hours'
                        - theirs.i * interval '7 minutes'
                from theirs, generate_series(1, 50) as n;
            """;

    private final Place place;
    private final Client program;
    private final Client browser;
    private final Served served;
    private final UUID company;

    private CompanyPages(Place place, UUID company, Served served, Client program, Client browser) {
        this.place = place;
        this.company = company;
        this.served = served;
        this.program = program;
        this.browser = browser;
    }

    static CompanyPages prepare(Place place) throws Exception {
        var served = Served.start(place);
        LeadTable.fill(place, place.most(LEADS));
        return new CompanyPages(
                place,
                fill(place),
                served,
                Client.withToken(served.address(), served.token("leads:read")),
                Browser.signIn(served.address()));
    }

    /** Returns the company. */
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
            statement.execute(SQL.replace("%1$s", "" + workspace));
            UUID company;
            try (var row = statement.executeQuery(
                    "select company_id from lead where id = (select id from theirs where i = 1)")) {
                row.next();
                company = row.getObject(1, UUID.class);
            }
            connection.commit();
            connection.setAutoCommit(true);
            for (var table : List.of("lead", "lead_signal")) {
                statement.execute("vacuum analyze " + table);
            }
            return company;
        }
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        figures.addAll(browser.waits(
                "page of a company with 200 people and 10,000 signals",
                place.most(TIMES),
                WANTED_MILLIS,
                _ -> "/companies/" + company));
        figures.addAll(program.waits(
                "how far it is, by API",
                place.most(TIMES),
                WANTED_MILLIS,
                _ -> "/api/v1/companies/" + company + "/buying"));
        return figures;
    }

    @Override
    public void close() throws IOException {
        program.close();
        browser.close();
        served.close();
    }
}
