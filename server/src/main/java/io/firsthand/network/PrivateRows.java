package io.firsthand.network;

import io.firsthand.lead.Columns;
import io.firsthand.network.Level.Opinion;
import io.firsthand.network.Tie.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What colleagues brought and said, as far as ties rest on it. */
@Repository
class PrivateRows {

    /** Of an employer with more people than these, those who came last are looked at. */
    private static final int MOST_AT_EMPLOYER = 500;

    private final JdbcClient jdbc;

    PrivateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ties to contacts who were recognised on lists. */
    List<Tie> ties(UUID workspace, Collection<UUID> contacts) {
        return jdbc.sql("""
                select it.person_id, it.contact_id, list.kind, list.shown, it.at, it.fast, it.slow, it.sent, it.received,
                    coalesce(it.since, it.at) as since
                from network_acquaintance as it
                join network_list as list on list.workspace_id = :workspace and list.id = it.list_id
                where it.workspace_id = :workspace and it.contact_id is not null
                    and it.contact_id = any(:contacts::uuid[])
                """)
                .param("workspace", workspace)
                .param("contacts", EncounterRows.texts(contacts))
                .query((row, _) -> tie(row))
                .list();
    }

    private static Tie tie(ResultSet row) throws SQLException {
        var isMail = row.getString("kind").equals("mail");
        var sent = row.getInt("sent");
        var received = row.getInt("received");
        return new Tie(
                row.getObject("person_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                Ground.of(row.getString("kind")),
                true,
                new Weight(TieRows.time(row, "at"), row.getDouble("fast"), row.getDouble("slow")),
                new Counts(sent, received, 0, 0, isMail ? sent + received : 0),
                TieRows.time(row, "since"),
                null,
                Shown.of(row.getString("shown")).orElseThrow());
    }

    List<Opinion> opinions(UUID workspace, Collection<UUID> contacts) {
        return jdbc.sql("""
                select person_id, contact_id, level, at from network_opinion
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[])
                """)
                .param("workspace", workspace)
                .param("contacts", EncounterRows.texts(contacts))
                .query((row, _) -> new Opinion(
                        row.getObject("person_id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        Level.of(row.getString("level")).orElseThrow(),
                        TieRows.time(row, "at")))
                .list();
    }

    void say(UUID workspace, Opinion it) {
        jdbc.sql("""
                insert into network_opinion (workspace_id, person_id, contact_id, level, at)
                values (:workspace, :person, :contact, :level, :at::timestamptz)
                on conflict (workspace_id, person_id, contact_id)
                    do update set level = excluded.level, at = excluded.at
                """)
                .param("workspace", workspace)
                .param("person", it.person())
                .param("contact", it.contact())
                .param("level", it.level().id())
                .param("at", it.at().toString())
                .update();
    }

    void unsay(UUID workspace, UUID person, UUID contact) {
        jdbc.sql("""
                delete from network_opinion
                where workspace_id = :workspace and person_id = :person and contact_id = :contact
                """)
                .param("workspace", workspace)
                .param("person", person)
                .param("contact", contact)
                .update();
    }

    List<Job> jobs(UUID workspace, Collection<UUID> holders) {
        return jdbc.sql("""
                select * from network_job where workspace_id = :workspace and holder_id = any(:holders::uuid[])
                order by begun desc, id
                """)
                .param("workspace", workspace)
                .param("holders", EncounterRows.texts(holders))
                .query((row, _) -> job(row))
                .list();
    }

    /** Who else worked for these employers. */
    List<Job> jobsAt(UUID workspace, Collection<String> employers) {
        return jdbc.sql("""
                select job.* from unnest(:employers::text[]) as given (employer) cross join lateral (
                    select * from network_job where workspace_id = :workspace and employer_key = given.employer
                    order by begun desc limit :most) as job
                """)
                .param("workspace", workspace)
                .param("employers", employers.toArray(String[]::new))
                .param("most", MOST_AT_EMPLOYER)
                .query((row, _) -> job(row))
                .list();
    }

    /** Writes those that are not known yet; returns how many. */
    int add(UUID workspace, Collection<Job> jobs, UUID by, String now) {
        return jobs.isEmpty()
                ? 0
                : jdbc.sql("""
                insert into network_job (workspace_id, id, holder_id, is_person, employer, employer_key, begun, ended,
                    by_id, received_at)
                select :workspace, it.*, :by, :now::timestamptz from unnest(:ids::uuid[], :holders::uuid[],
                    :persons::boolean[], :employers::text[], :keys::text[], :begun::date[], :ended::date[]) as it
                on conflict (workspace_id, holder_id, employer_key, begun)
                    do update set ended = excluded.ended, employer = excluded.employer
                """)
                        .params(Columns.of(jobs)
                                .with("ids", Job::id)
                                .with("holders", Job::holder)
                                .with("persons", Job::isPerson)
                                .with("employers", Job::employer)
                                .with("keys", Job::employerKey)
                                .with("begun", Job::begun)
                                .with("ended", Job::ended)
                                .and("workspace", workspace)
                                .and("by", by)
                                .and("now", now)
                                .map())
                        .update();
    }

    void removeJob(UUID workspace, UUID holder, UUID id) {
        jdbc.sql("delete from network_job where workspace_id = :workspace and holder_id = :holder and id = :id")
                .param("workspace", workspace)
                .param("holder", holder)
                .param("id", id)
                .update();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("holder_id", UUID.class),
                row.getBoolean("is_person"),
                row.getString("employer"),
                row.getString("employer_key"),
                row.getObject("begun", LocalDate.class),
                row.getObject("ended", LocalDate.class));
    }
}
