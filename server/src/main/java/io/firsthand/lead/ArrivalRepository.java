package io.firsthand.lead;

import io.firsthand.lead.LeadState.StageTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what arrives, any number of leads with one statement. */
@Repository
class ArrivalRepository {

    private final JdbcClient jdbc;

    ArrivalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes PostgreSQL use indexes from the first row on, until the transaction ends, and plan each statement once for
     * a connection. Else it would plan these statements while the tables are empty, for reading them whole, and keep
     * to that while an import fills them; or plan them for each lead anew, which takes an eighth of its time.
     */
    void planForGrowth() {
        jdbc.sql("""
                select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)
                """).query(row -> {});
    }

    /** Lets nobody else take keys of the same systems until the transaction ends. */
    void lockKeys(UUID workspace, List<Checked> arrivals) {
        var systems = keys(arrivals).stream()
                .map(Arrival.Key::system)
                .distinct()
                .sorted()
                .toList();
        for (var system : systems) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                    .param("name", workspace + " lead_key " + system)
                    .query(row -> {});
        }
    }

    /** The leads that came under the arrivals' keys and were not withdrawn; of one that was merged, the one it went into. */
    Map<Arrival.Key, LeadId> known(UUID workspace, List<Checked> arrivals) {
        var keys = keys(arrivals);
        var known = new HashMap<Arrival.Key, LeadId>();
        if (keys.isEmpty()) {
            return known;
        }
        // One look into each index per key, whatever the statistics say: in a database that was filled just now, a
        // plain join was planned as a scan per key.
        jdbc.sql("""
                select it.system, it.key, present.lead_id
                from unnest(:systems::text[], :keys::text[]) as it (system, key)
                cross join lateral (
                    select lead_id from lead_key
                    where workspace_id = :workspace and lead_key.system = it.system and lead_key.key = it.key
                    limit 1) as found
                cross join lateral (
                    select coalesce(merged_into, id) as lead_id from lead
                    where workspace_id = :workspace and id = found.lead_id
                        and (withdrawn_at is null or merged_into is not null)
                    limit 1) as present
                """)
                .params(Columns.of(keys)
                        .with("systems", Arrival.Key::system)
                        .with("keys", Arrival.Key::key)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    known.put(
                            new Arrival.Key(row.getString("system"), row.getString("key")),
                            new LeadId(row.getObject("lead_id", UUID.class)));
                });
        return known;
    }

    private static List<Arrival.Key> keys(List<Checked> arrivals) {
        return arrivals.stream()
                .flatMap(it -> Optional.ofNullable(it.arrival().key()).stream())
                .toList();
    }

    /** Writes new leads with their stages and notes and the keys they came under. */
    void insert(UUID workspace, Desk desk, Set<String> searched, UUID by, Instant now) {
        if (!desk.drafts.isEmpty()) {
            jdbc.sql("""
                    with leads as (
                        insert into lead (workspace_id, id, contact_id, company_id, stage, stage_since, owner_id,
                            channel, campaign, source, original_source, latest_source, latest_at, corrected, grade,
                            how, captured_at, captured_by, captured_by_name, place, file, batch_id, first_note, custom,
                            sort_name, version, received_at, changed_at, has_email, has_phone)
                        select :workspace, id, contact_id, company_id, stage, stage_since, owner_id, channel, campaign,
                            source, source, source, captured_at, false, grade, how, captured_at, captured_by,
                            captured_by_name, place, file, batch_id, first_note, custom, sort_name, 1,
                            :now::timestamptz, :now::timestamptz, reach.*
                        from unnest(:ids::uuid[], :contacts::uuid[], :companies::uuid[], :stages::text[],
                            :since::timestamptz[], :owners::uuid[], :channels::text[], :campaigns::text[],
                            :sources::jsonb[], :grades::text[], :hows::text[], :captured::timestamptz[],
                            :capturedBy::uuid[], :capturedByNames::text[], :places::text[], :files::jsonb[],
                            :batches::uuid[], :firstNotes::text[], :customs::jsonb[], :sortNames::text[])
                            as it (id, contact_id, company_id, stage, stage_since, owner_id, channel, campaign, source,
                                grade, how, captured_at, captured_by, captured_by_name, place, file, batch_id,
                                first_note, custom, sort_name)
                        cross join lateral (
                            select email is not null, phone is not null from contact
                            where workspace_id = :workspace and contact.id = it.contact_id
                            limit 1) as reach
                        order by captured_at -- what lies together in the indexes is written together
                    ), stages as (
                        insert into lead_stage (workspace_id, lead_id, number, stage, entered_at, left_at)
                        select :workspace, it.*
                        from unnest(:stageLeads::uuid[], :stageNumbers::int[], :stageNames::text[],
                            :entered::timestamptz[], :left::timestamptz[]) as it
                    ), notes as (
                        insert into lead_note (workspace_id, id, lead_id, text, at, by_id)
                        select :workspace, id, lead_id, text, at, :by
                        from unnest(:noteIds::uuid[], :ids::uuid[], :notes::text[], :captured::timestamptz[])
                            as it (id, lead_id, text, at)
                        where text is not null
                    )
                    insert into lead_search (workspace_id, lead_id, captured_at, text)
                    select :workspace, it.*
                    from unnest(:ids::uuid[], :captured::timestamptz[], :searchTexts::text[]) as it
                    """)
                    .params(leads(desk.drafts, searched)
                            .and(stages(desk.drafts))
                            .and("workspace", workspace)
                            .and("by", by)
                            .and("now", now.toString())
                            .map())
                    .update();
        }
        insertKeys(workspace, desk.newKeys);
    }

    private void insertKeys(UUID workspace, Map<Arrival.Key, LeadId> keys) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into lead_key (workspace_id, system, key, lead_id)
                select :workspace, it.* from unnest(:systems::text[], :keys::text[], :leads::uuid[]) as it
                on conflict (workspace_id, system, key) do update set lead_id = excluded.lead_id
                """)
                .params(Columns.of(keys.entrySet())
                        .with("systems", it -> it.getKey().system())
                        .with("keys", it -> it.getKey().key())
                        .with("leads", it -> it.getValue().value())
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    private static Columns<LeadDraft> leads(List<LeadDraft> drafts, Set<String> searched) {
        return Columns.of(drafts)
                .with("ids", it -> it.id().value())
                .with("noteIds", LeadDraft::noteId)
                .with("contacts", it -> it.contactId().value())
                .with(
                        "companies",
                        it -> it.company() == null ? null : it.company().id().value())
                .with("stages", it -> it.stage().stage().id())
                .with("since", it -> it.stage().entered())
                .with("owners", it -> it.arrival().owner())
                .with("channels", it -> it.arrival().source().channel().id())
                .with("campaigns", it -> it.arrival().source().campaign())
                .with("sources", it -> Json.write(Codec.write(it.arrival().source())))
                .with("grades", it -> it.arrival().provenance().grade().name())
                .with("hows", it -> it.arrival().provenance().how().id())
                .with("captured", it -> it.arrival().provenance().at())
                .with("capturedBy", it -> it.arrival().provenance().by())
                .with("capturedByNames", it -> it.arrival().provenance().byName())
                .with("places", it -> it.arrival().provenance().place())
                .with("files", it -> LeadRows.write(it.arrival().provenance().file()))
                .with("batches", it -> {
                    var file = it.arrival().provenance().file();
                    return file == null ? null : file.batch();
                })
                .with("firstNotes", LeadDraft::firstNote)
                .with("notes", it -> it.arrival().notes())
                .with("customs", it -> Json.write(it.arrival().custom()))
                .with("sortNames", it -> LeadDraft.sortName(it.contact()))
                .with("searchTexts", it -> SearchText.of(it, searched));
    }

    private static Columns<?> stages(List<LeadDraft> drafts) {
        record Row(LeadDraft draft, int number, StageTime stage) {}
        var rows = new ArrayList<Row>();
        for (var draft : drafts) {
            for (var i = 0; i < draft.stages().size(); i++) {
                rows.add(new Row(draft, i, draft.stages().get(i)));
            }
        }
        return Columns.of(rows)
                .with("stageLeads", it -> it.draft().id().value())
                .with("stageNumbers", Row::number)
                .with("stageNames", it -> it.stage().stage().id())
                .with("entered", it -> it.stage().entered())
                .with("left", it -> it.stage().left());
    }

    /** Notes on open leads that the same people arrived again. */
    void see(UUID workspace, List<Sighting> sightings, UUID by, Instant now) {
        var rest = sightings;
        while (!rest.isEmpty()) {
            var taken = new HashSet<LeadId>();
            var round = new ArrayList<Sighting>();
            var later = new ArrayList<Sighting>();
            rest.forEach(it -> (taken.add(it.lead()) ? round : later).add(it));
            seeOnceEach(workspace, round, by, now);
            rest = later;
        }
    }

    private void seeOnceEach(UUID workspace, List<Sighting> sightings, UUID by, Instant now) {
        jdbc.sql("""
                with it as (
                    select * from unnest(:ids::uuid[], :leads::uuid[], :sources::jsonb[], :at::timestamptz[],
                        :notes::text[], :firstNotes::text[], :customs::jsonb[], :companies::uuid[])
                        as it (id, lead_id, source, at, note, first_note, custom, company_id)
                ), sources as (
                    insert into lead_source (workspace_id, id, lead_id, source, at)
                    select :workspace, id, lead_id, source, at from it
                ), notes as (
                    insert into lead_note (workspace_id, id, lead_id, text, at, by_id)
                    select :workspace, id, lead_id, note, at, :by from it where note is not null
                )
                update lead set
                    latest_source = case when it.at >= latest_at then it.source else latest_source end,
                    latest_at = greatest(latest_at, it.at),
                    first_note = coalesce(lead.first_note, it.first_note),
                    custom = it.custom || lead.custom,
                    company_id = coalesce(lead.company_id, it.company_id),
                    version = version + 1,
                    changed_at = :now::timestamptz
                from it where lead.workspace_id = :workspace and lead.id = it.lead_id
                """)
                .params(Columns.of(sightings)
                        .with("ids", Sighting::id)
                        .with("leads", it -> it.lead().value())
                        .with(
                                "sources",
                                it -> Json.write(Codec.write(it.arrival().source())))
                        .with("at", it -> it.arrival().provenance().at())
                        .with("notes", it -> it.arrival().notes())
                        .with("firstNotes", it -> {
                            var notes = it.arrival().notes();
                            return notes == null ? null : LeadDraft.firstLine(notes);
                        })
                        .with("customs", it -> Json.write(it.arrival().custom()))
                        .with(
                                "companies",
                                it -> it.company() == null ? null : it.company().value())
                        .and("workspace", workspace)
                        .and("by", by)
                        .and("now", now.toString())
                        .map())
                .update();
    }
}
