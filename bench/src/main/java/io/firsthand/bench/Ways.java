package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.database.DataFolder;
import io.firsthand.database.Database;
import io.firsthand.database.Role;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How soon a way to somebody is found among a million people who know each other five million times. */
final class Ways implements Scenario {

    private static final int PEOPLE = 1_000_000;
    private static final int CONNECTIONS = 20_000;
    private static final int TIMES = 400;
    private static final double WANTED_MILLIS = 200;
    private static final double WANTED_SECONDS = 5;

    private static final String SQL = """
            insert into person (workspace_id, id, name, email, function, role, active, zone, language, created_at)
                select '%1$s', gen_random_uuid(), 'Colleague ' || i, 'colleague' || i || '@bench.example', 'SALES', 'MEMBER',
                    true, 'UTC', 'en', now() from generate_series(1, 50) as i;
            create temp table colleague as select row_number() over () - 1 as i, id from person;
            create temp table everybody as select row_number() over () - 1 as i, id from contact;
            create index on everybody (i);
            create index on colleague (i);
            analyze everybody;
            insert into network_tie (workspace_id, from_id, to_id, ground, is_person, at, fast, slow, heat, sent, received,
                meetings, calls, letters, since)
                select '%1$s', colleague.id, it.id, 'met', true, at, weight, weight, ln(weight) / ln(2)
                    + extract(epoch from at) / 86400 / 1460, 1, 1, 1, 0, 0, at
                from (select everybody.id, floor(random() * 50)::int as who, 0.1 + random() as weight,
                        now() - random() * interval '1500 days' as at
                    from everybody, generate_series(1, 3)) as it
                join colleague on colleague.i = it.who
                on conflict do nothing;
            insert into network_tie (workspace_id, from_id, to_id, ground, is_person, at, fast, slow, heat, sent, received,
                meetings, calls, letters, since, place)
                select '%1$s', least(one.id, other.id), greatest(one.id, other.id), 'employer', false, at, weight, weight,
                    ln(weight) / ln(2) + extract(epoch from at) / 86400 / 1460, 1, 1, 0, 0, 0, at, 'Works'
                from (select everybody.id, floor(random() * (select count(*) from everybody))::int as whom,
                        0.1 + random() * 0.7 as weight, now() - random() * interval '3000 days' as at
                    from everybody, generate_series(1, 2)) as one
                join everybody as other on other.i = one.whom and other.id <> one.id
                on conflict do nothing;
            drop table colleague, everybody
            """;

    private final Place place;
    private final Served served;
    private final Client program;
    private final List<String> contacts;
    private final List<String> companies;

    private Ways(Place place, Served served, Client program, List<String> contacts, List<String> companies) {
        this.place = place;
        this.served = served;
        this.program = program;
        this.contacts = contacts;
        this.companies = companies;
    }

    static Ways prepare(Place place) throws Exception {
        var served = Served.start(place);
        LeadTable.fill(place, place.most(PEOPLE));
        try (var database = Database.embedded(DataFolder.open(place.data()), Role.COMMAND, Map.of(), _ -> {});
                var connection = DriverManager.getConnection(
                        database.address().url(),
                        database.address().user(),
                        database.address().password());
                var statement = connection.createStatement()) {
            String workspace;
            try (var row = statement.executeQuery("select id from workspace")) {
                row.next();
                workspace = row.getString(1);
            }
            connection.setAutoCommit(false);
            statement.execute("set local firsthand.workspace = '" + workspace + "'");
            // What was filled in knows nobody but by the ties below.
            statement.execute("insert into network_mark values ('" + workspace + "', '2100-01-01', '" + new UUID(0, 0)
                    + "') on conflict (workspace_id) do update set seen_until = '2100-01-01'");
            statement.execute(SQL.replace("%1$s", workspace));
            var contacts = new ArrayList<String>();
            var companies = new ArrayList<String>();
            some(statement, "contact", contacts);
            some(statement, "company", companies);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze network_tie");
            statement.execute("vacuum analyze person");
            return new Ways(
                    place,
                    served,
                    Client.withToken(served.address(), served.personalToken("leads:read", "leads:write")),
                    contacts,
                    companies);
        }
    }

    private static void some(Statement statement, String table, List<String> into) throws SQLException {
        try (var row =
                statement.executeQuery("select id from " + table + " order by md5(id::text) limit " + 2 * TIMES)) {
            while (row.next()) {
                into.add(row.getString(1));
            }
        }
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        figures.addAll(program.waits(
                "five ways to a contact",
                place.most(TIMES),
                WANTED_MILLIS,
                i -> "/api/v1/contacts/%s/routes".formatted(contacts.get(i % contacts.size()))));
        figures.addAll(program.waits(
                "five ways to a company",
                place.most(TIMES),
                WANTED_MILLIS,
                i -> "/api/v1/companies/%s/routes".formatted(companies.get(i % companies.size()))));
        var list = connections();
        var start = System.nanoTime();
        program.post("/api/v1/network/lists?shown=strength", "text/csv", list.getBytes(UTF_8))
                .expect(200);
        figures.add(Figure.seconds("%,d connections taken in".formatted(CONNECTIONS), System.nanoTime() - start)
                .target(WANTED_SECONDS));
        return figures;
    }

    /** Every fifth is a contact. */
    private static String connections() {
        var text = new StringBuilder("""
                Notes:
                "Some addresses are missing."

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                """);
        for (var i = 1; i <= CONNECTIONS; i++) {
            var firm = i % 20_000;
            text.append("Given,Family%d,,%s,Firm %d GmbH,Buyer,05 Mar 2021\n"
                    .formatted(i, i % 2 == 0 ? "p" + i + "@firm" + firm + ".example" : "", firm));
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        program.close();
        served.close();
    }
}
