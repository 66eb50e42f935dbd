package io.firsthand.committee;

import io.firsthand.committee.Member.Place;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People of companies with what is known of them, one row for each lead and purchase. */
@Repository
class MemberRepository {

    static final int MOST = 5_000;

    private final JdbcClient jdbc;

    MemberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A lead of a person.
     *
     * @param isMerged whether it went into another lead
     * @param purchase null for the main one, and where nothing is known at all
     */
    record Row(
            CompanyId company,
            LeadId lead,
            boolean isMerged,
            ContactId contact,
            String name,
            @Nullable String title,
            Stage stage,
            @Nullable PersonId owner,
            @Nullable UUID purchase,
            Known known,
            @Nullable Place place) {}

    /** Everybody, the newest lead first; of companies with more than 5,000 rows, the newest. */
    List<Row> people(UUID workspace, Collection<CompanyId> companies) {
        return jdbc.sql("""
                select person.company_id, person.lead_id, person.merged, person.contact_id, person.name, person.email,
                    person.title, person.stage, person.owner_id, member.*
                from lead_person_view as person
                left join committee_member as member
                    on member.workspace_id = :workspace and member.lead_id = person.lead_id
                where person.workspace_id = :workspace and person.company_id = any(:companies::uuid[])
                order by person.captured_at desc, person.lead_id desc limit :most
                """)
                .params(Columns.of(companies)
                        .with("companies", CompanyId::value)
                        .and("workspace", workspace)
                        .and("most", MOST)
                        .map())
                .query((row, _) -> row(row))
                .list();
    }

    /** Where a person has leads, the latest first. */
    List<CompanyId> companies(UUID workspace, ContactId contact) {
        return jdbc.sql("""
                select company_id from lead_person_view
                where workspace_id = :workspace and contact_id = :contact and company_id is not null and not merged
                group by company_id order by max(captured_at) desc, company_id limit 10
                """)
                .param("workspace", workspace)
                .param("contact", contact.value())
                .query((row, _) -> new CompanyId(row.getObject("company_id", UUID.class)))
                .list();
    }

    static Row row(ResultSet row) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        var x = row.getObject("x", Integer.class);
        var y = row.getObject("y", Integer.class);
        return new Row(
                new CompanyId(row.getObject("company_id", UUID.class)),
                new LeadId(row.getObject(2, UUID.class)),
                row.getBoolean("merged"),
                new ContactId(row.getObject("contact_id", UUID.class)),
                name(row),
                row.getString("title"),
                Stage.of(row.getString("stage")).orElse(Stage.INQUIRY),
                owner == null ? null : new PersonId(owner),
                row.getObject("purchase_id", UUID.class),
                known(row),
                x == null || y == null ? null : new Place(x, y));
    }

    private static String name(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var email = row.getString("email");
        return name != null ? name : email == null ? "" : email;
    }

    static Known known(ResultSet row) throws SQLException {
        return new Known(
                seen(row, "role", id -> Role.of(id).orElse(null)),
                seen(row, "stance", id -> Stance.of(id).orElse(null)),
                seen(row, "awareness", id -> Awareness.of(id).orElse(null)));
    }

    private static <T> @Nullable Seen<T> seen(ResultSet row, String column, Function<String, @Nullable T> read)
            throws SQLException {
        var id = row.getString(column);
        var value = id == null ? null : read.apply(id);
        return value == null
                ? null
                : new Seen<>(
                        value,
                        row.getObject(column + "_at", OffsetDateTime.class).toInstant(),
                        How.of(row.getString(column + "_how")).orElse(How.TYPED),
                        row.getObject(column + "_by", UUID.class));
    }

    /** What is known of one lead, by purchase; null for the main one. */
    record OfLead(@Nullable UUID purchase, Known known) {}

    List<OfLead> of(UUID workspace, LeadId lead) {
        return jdbc.sql("select * from committee_member where workspace_id = :workspace and lead_id = :lead")
                .param("workspace", workspace)
                .param("lead", lead.value())
                .query((row, _) -> new OfLead(row.getObject("purchase_id", UUID.class), known(row)))
                .list();
    }

    /** What is known from now on; where they stand on the picture stays. */
    void keep(UUID workspace, UUID id, LeadId lead, @Nullable UUID purchase, Known it) {
        var statement = jdbc.sql("""
                insert into committee_member (workspace_id, id, lead_id, purchase_id, role, role_at, role_how, role_by,
                    stance, stance_at, stance_how, stance_by, awareness, awareness_at, awareness_how, awareness_by)
                values (:workspace, :id, :lead, :purchase::uuid, :role, :roleAt::timestamptz, :roleHow, :roleBy::uuid,
                    :stance, :stanceAt::timestamptz, :stanceHow, :stanceBy::uuid, :awareness,
                    :awarenessAt::timestamptz, :awarenessHow, :awarenessBy::uuid)
                on conflict (workspace_id, lead_id, purchase_id) do update set role = excluded.role,
                    role_at = excluded.role_at, role_how = excluded.role_how, role_by = excluded.role_by,
                    stance = excluded.stance, stance_at = excluded.stance_at, stance_how = excluded.stance_how,
                    stance_by = excluded.stance_by, awareness = excluded.awareness,
                    awareness_at = excluded.awareness_at, awareness_how = excluded.awareness_how,
                    awareness_by = excluded.awareness_by
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("lead", lead.value())
                .param("purchase", ObservationRepository.text(purchase));
        statement = with(
                statement,
                "role",
                it.role(),
                it.role() == null ? null : it.role().value().id());
        statement = with(
                statement,
                "stance",
                it.stance(),
                it.stance() == null ? null : it.stance().value().id());
        with(
                        statement,
                        "awareness",
                        it.awareness(),
                        it.awareness() == null ? null : it.awareness().value().id())
                .update();
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, String name, @Nullable Seen<?> it, @Nullable String value) {
        return statement
                .param(name, value)
                .param(name + "At", it == null ? null : it.at().toString())
                .param(name + "How", it == null ? null : it.how().id())
                .param(name + "By", it == null ? null : it.by().toString());
    }

    void place(UUID workspace, UUID id, LeadId lead, @Nullable UUID purchase, Place at) {
        jdbc.sql("""
                insert into committee_member (workspace_id, id, lead_id, purchase_id, x, y)
                values (:workspace, :id, :lead, :purchase::uuid, :x, :y)
                on conflict (workspace_id, lead_id, purchase_id) do update set x = excluded.x, y = excluded.y
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("lead", lead.value())
                .param("purchase", ObservationRepository.text(purchase))
                .param("x", at.x())
                .param("y", at.y())
                .update();
    }

    /** As if nobody had placed them. */
    void unplace(UUID workspace, Collection<LeadId> leads, @Nullable UUID purchase) {
        jdbc.sql("""
                update committee_member set x = null, y = null
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and x is not null
                    and purchase_id is not distinct from nullif(:purchase, '')::uuid
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("purchase", purchase == null ? "" : purchase.toString())
                        .map())
                .update();
    }
}
