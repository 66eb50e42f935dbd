package io.firsthand.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges, the addresses they leave behind, and what they move. */
@Repository
class MergeRepository {

    private final JdbcClient jdbc;

    MergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, Merge merge) {
        jdbc.sql("""
                insert into contact_merge (workspace_id, id, survivor_id, absorbed_id, changes, leads, at, by_id)
                values (:workspace, :id, :survivor, :absorbed, :changes::jsonb, :leads::uuid[], :at::timestamptz, :by)
                """)
                .params(Columns.of(merge.leads())
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("id", merge.id())
                        .and("survivor", merge.survivor().value())
                        .and("absorbed", merge.absorbed().value())
                        .and("changes", Json.write(Codec.write(merge.changes())))
                        .and("at", merge.at().toString())
                        .and("by", merge.by())
                        .map())
                .update();
    }

    Optional<Merge> lock(UUID workspace, UUID id) {
        return jdbc.sql("select * from contact_merge where workspace_id = :workspace and id = :id for no key update")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> merge(row))
                .optional();
    }

    /** Those that made the contact what it is, and the one that ended it, the newest first. */
    List<Merge> of(UUID workspace, ContactId contact) {
        return jdbc.sql("""
                select * from contact_merge where workspace_id = :workspace and survivor_id = :contact
                union
                select * from contact_merge where workspace_id = :workspace and absorbed_id = :contact
                order by id desc
                """)
                .param("workspace", workspace)
                .param("contact", contact.value())
                .query((row, _) -> merge(row))
                .list();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                new ContactId(row.getObject("survivor_id", UUID.class)),
                new ContactId(row.getObject("absorbed_id", UUID.class)),
                Codec.changes(Json.read(row.getString("changes"))),
                Arrays.stream((UUID[]) row.getArray("leads").getArray())
                        .map(LeadId::new)
                        .toList(),
                LeadRows.time(row, "at"),
                row.getObject("by_id", UUID.class),
                row.getObject("undone_at") != null);
    }

    void undo(UUID workspace, UUID id, UUID by, Instant now) {
        jdbc.sql("""
                update contact_merge set undone_at = :now::timestamptz, undone_by = :by
                where workspace_id = :workspace and id = :id
                """)
                .param("now", now.toString())
                .param("by", by)
                .param("workspace", workspace)
                .param("id", id)
                .update();
    }

    /** Says where a contact went, which frees its address; or, with nobody, that it is itself again. */
    void point(UUID workspace, ContactId contact, @Nullable ContactId into, @Nullable String emailKey) {
        jdbc.sql("""
                update contact set merged_into = :into::uuid, email_key = :email
                where workspace_id = :workspace and id = :id
                """)
                .param("into", into == null ? null : into.value().toString())
                .param("email", emailKey)
                .param("workspace", workspace)
                .param("id", contact.value())
                .update();
    }

    /** Has a contact recognised by one more address, and by all that led to the other contact. */
    void alias(UUID workspace, Collection<String> emails, Merge merge) {
        jdbc.sql("""
                update contact_alias set contact_id = :survivor
                where workspace_id = :workspace and contact_id = :absorbed
                """)
                .param("workspace", workspace)
                .param("survivor", merge.survivor().value())
                .param("absorbed", merge.absorbed().value())
                .update();
        jdbc.sql("""
                insert into contact_alias (workspace_id, email_key, contact_id, merge_id)
                select :workspace, email, :survivor, :merge from unnest(:emails::text[]) as email
                on conflict (workspace_id, email_key)
                    do update set contact_id = excluded.contact_id, merge_id = excluded.merge_id
                """)
                .param("workspace", workspace)
                .param("survivor", merge.survivor().value())
                .param("merge", merge.id())
                .param("emails", emails.toArray(String[]::new))
                .update();
    }

    /** Takes back what {@link #alias} did. */
    void unalias(UUID workspace, Merge merge) {
        jdbc.sql("delete from contact_alias where workspace_id = :workspace and merge_id = :merge")
                .param("workspace", workspace)
                .param("merge", merge.id())
                .update();
        jdbc.sql("""
                update contact_alias set contact_id = :absorbed
                where workspace_id = :workspace and contact_id = :survivor and merge_id in (
                    select id from contact_merge where workspace_id = :workspace and survivor_id = :absorbed)
                """)
                .param("workspace", workspace)
                .param("absorbed", merge.absorbed().value())
                .param("survivor", merge.survivor().value())
                .update();
    }

    /** Whoever must not be contacted in some way still must not be when there is one contact of two. */
    void protect(UUID workspace, ContactId survivor, ContactId absorbed) {
        jdbc.sql("""
                update contact set do_not_contact = (
                    select string_agg(distinct way, ',' order by way) from contact as twin
                    cross join lateral string_to_table(twin.do_not_contact, ',') as way
                    where twin.workspace_id = :workspace and twin.id in (:survivor, :absorbed))
                where workspace_id = :workspace and id = :survivor
                """)
                .param("workspace", workspace)
                .param("survivor", survivor.value())
                .param("absorbed", absorbed.value())
                .update();
    }

    /** Gives leads to another contact. */
    void give(UUID workspace, Collection<LeadId> leads, ContactId to) {
        jdbc.sql("""
                update lead set contact_id = :contact where workspace_id = :workspace and id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("contact", to.value())
                        .map())
                .update();
    }

    /** Leads of the contact that went into another lead, with the one they went into. */
    List<Absorbed> absorbed(UUID workspace, ContactId contact) {
        return jdbc.sql("""
                select id, merged_into from lead
                where workspace_id = :workspace and contact_id = :contact and merged_into is not null order by id
                """)
                .param("workspace", workspace)
                .param("contact", contact.value())
                .query((row, _) -> new Absorbed(
                        new LeadId(row.getObject("id", UUID.class)),
                        new LeadId(row.getObject("merged_into", UUID.class))))
                .list();
    }

    LeadId root(UUID workspace, LeadId lead) {
        return jdbc.sql("""
                with recursive way as (
                    select id, merged_into, 1 as steps from lead where workspace_id = :workspace and id = :lead
                    union all
                    select lead.id, lead.merged_into, steps + 1 from way
                    join lead on lead.workspace_id = :workspace and lead.id = way.merged_into
                    where steps < 50
                ) select id from way order by steps desc limit 1
                """)
                .param("workspace", workspace)
                .param("lead", lead.value())
                .query((row, _) -> new LeadId(row.getObject("id", UUID.class)))
                .optional()
                .orElse(lead);
    }

    /** A lead that went into another. */
    record Absorbed(LeadId lead, LeadId into) {}

    /** Takes a lead off all lists for another, or puts it back when that is nobody. */
    void absorb(UUID workspace, LeadId lead, @Nullable LeadId into, Instant now) {
        jdbc.sql("""
                update lead set merged_into = :into::uuid, version = version + 1, changed_at = :now::timestamptz,
                    withdrawn_at = case when :into::uuid is not null then :now::timestamptz end
                where workspace_id = :workspace and id = :id
                """)
                .param("into", into == null ? null : into.value().toString())
                .param("now", now.toString())
                .param("workspace", workspace)
                .param("id", lead.value())
                .update();
    }
}
