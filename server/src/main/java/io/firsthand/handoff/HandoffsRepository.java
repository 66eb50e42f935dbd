package io.firsthand.handoff;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Handoffs, one row each. */
@Repository
class HandoffsRepository {

    private static final String SELECT =
            "select " + HandoffRows.COLUMNS + " from handoff where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    HandoffsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Handoff> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> HandoffRows.handoff(row))
                .optional();
    }

    List<Handoff> find(UUID workspace, Collection<UUID> ids) {
        return jdbc.sql(SELECT + "and id = any(:ids::uuid[])")
                .params(Columns.of(ids)
                        .with("ids", it -> it)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> HandoffRows.handoff(row))
                .list();
    }

    /** Disputes of this standing, the oldest first, behind the given one. */
    List<Handoff> disputes(UUID workspace, Handoff.Dispute.Standing standing, @Nullable Handoff after, int most) {
        var last = after == null ? null : after.dispute();
        return jdbc.sql(SELECT + """
                and dispute = :standing and (disputed_at, id) > (:at, :id) order by disputed_at, id limit :most
                """)
                .param("workspace", workspace)
                .param("standing", standing.id())
                .param("at", at(last == null ? Instant.EPOCH : last.at()))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("most", most)
                .query((row, _) -> HandoffRows.handoff(row))
                .list();
    }

    /** Those of the leads that are open, one each at most. */
    Map<LeadId, Handoff> open(UUID workspace, Collection<LeadId> leads) {
        var open = new HashMap<LeadId, Handoff>();
        jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[]) and closed_at is null")
                .params(ofLeads(workspace, leads))
                .query(row -> {
                    var it = HandoffRows.handoff(row);
                    open.put(it.lead(), it);
                });
        return open;
    }

    List<Handoff> openOf(UUID workspace, PersonId person) {
        return jdbc.sql(SELECT + "and person_id = :person and closed_at is null order by id")
                .param("workspace", workspace)
                .param("person", person.value())
                .query((row, _) -> HandoffRows.handoff(row))
                .list();
    }

    /** All of the leads, each lead's first one first. */
    List<Handoff> of(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[]) order by lead_id, number")
                .params(ofLeads(workspace, leads))
                .query((row, _) -> HandoffRows.handoff(row))
                .list();
    }

    /** The highest number of each lead that has one. */
    Map<LeadId, Integer> numbers(UUID workspace, Collection<LeadId> leads) {
        var numbers = new HashMap<LeadId, Integer>();
        jdbc.sql("""
                select lead_id, max(number) as number from handoff
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) group by lead_id
                """).params(ofLeads(workspace, leads)).query(row -> {
            numbers.put(new LeadId(row.getObject("lead_id", UUID.class)), row.getInt("number"));
        });
        return numbers;
    }

    void insert(UUID workspace, List<Handoff> some, Instant now) {
        jdbc.sql("""
                insert into handoff (workspace_id, id, version, lead_id, number, state, person_id, offered_by, via,
                    offered_at, by_default, definition_id, definition_version, verdict, packet_percent, packet_missing,
                    channel, campaign, route, attempts, urgency, changed_at)
                select :workspace, id, 1, lead, number, 'offered', person, offerer, via, offered, false, definition,
                    version, verdict, percent, missing::text[], channel, campaign, route, 0,
                    :now::timestamptz + interval '1000 years', now()
                from unnest(:ids::uuid[], :leads::uuid[], :numbers::int[], :people::uuid[], :by::uuid[], :vias::text[],
                    :offered::timestamptz[], :definitions::uuid[], :versions::int[], :verdicts::text[],
                    :percents::smallint[], :missing::text[], :channels::text[], :campaigns::text[], :routes::text[])
                    as it (id, lead, number, person, offerer, via, offered, definition, version, verdict, percent, missing,
                    channel, campaign, route)
                """)
                .params(columns(some)
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    private static Columns<Handoff> columns(List<Handoff> some) {
        return Columns.of(some)
                .with("ids", Handoff::id)
                .with("leads", it -> it.lead().value())
                .with("numbers", Handoff::number)
                .with("people", Handoff::person)
                .with("by", it -> it.offered().by())
                .with("vias", it -> it.offered().via().id())
                .with("offered", it -> it.offered().at())
                .with("definitions", it -> judged(it, Handoff.Judged::definition))
                .with("versions", it -> judged(it, Handoff.Judged::version))
                .with("verdicts", it -> judged(it, judged -> judged.verdict().id()))
                .with("percents", it -> it.offered().percent())
                .with("missing", it -> array(it.offered().missing()))
                .with("channels", it -> it.offered().channel())
                .with("campaigns", it -> it.offered().campaign())
                .with("routes", it -> it.offered().route());
    }

    private static @Nullable Object judged(Handoff it, java.util.function.Function<Handoff.Judged, Object> what) {
        var judged = it.offered().judged();
        return judged == null ? null : what.apply(judged);
    }

    /** As PostgreSQL writes an array of texts, because an array of arrays cannot be ragged. */
    private static String array(List<String> texts) {
        return texts.stream()
                .map(it -> "\"" + it.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    /** Writes all that can change of one, with what was before its last answer; null where that cannot be taken back. */
    void update(UUID workspace, Handoff it, @Nullable Undo undo, Instant now) {
        var said = it.answer();
        var end = it.closed();
        var dispute = it.dispute();
        var decided = dispute == null ? null : dispute.decided();
        jdbc.sql("""
                update handoff set version = :version, state = :state, person_id = :person, answered_at = :answered,
                    answered_by = :answerer, by_default = :byDefault, qualified_at = :qualified, closed_at = :closed,
                    closed_by = :closer, reject_kind = :rejected, criterion = :criterion,
                    disqualify_reason = :disqualified, reason = :reason, return_until = :until, brings_back = :back,
                    dispute = :dispute, disputed_at = :disputed, decided_at = :decided, decided_by = :decider,
                    decision = :decision, undo = :undo, undo_until = :undoUntil, changed_at = now(),
                    urgency = case when urgency > :now + interval '500 years' then :now + interval '1000 years'
                        else urgency end
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("version", it.version())
                .param("state", it.state().id())
                .param("person", it.person().value())
                .param("answered", said == null ? null : at(said.at()))
                .param("answerer", said == null ? null : said.by())
                .param("byDefault", said != null && said.byDefault())
                .param("qualified", it.qualifiedAt() == null ? null : at(it.qualifiedAt()))
                .param("closed", end == null ? null : at(end.at()))
                .param("closer", end == null ? null : end.by())
                .param(
                        "rejected",
                        end == null || end.rejected() == null
                                ? null
                                : end.rejected().id())
                .param("criterion", end == null ? null : end.criterion())
                .param(
                        "disqualified",
                        end == null || end.disqualified() == null
                                ? null
                                : end.disqualified().id())
                .param("reason", end == null ? null : end.reason())
                .param("until", end == null ? null : end.until())
                .param("back", end == null ? null : end.bringsBack())
                .param("dispute", dispute == null ? null : dispute.standing().id())
                .param("disputed", dispute == null ? null : at(dispute.at()))
                .param("decided", decided == null ? null : at(decided.at()))
                .param("decider", decided == null ? null : decided.by())
                .param("decision", decided == null ? null : decided.words())
                .param("undo", undo == null ? null : undo.json())
                .param("undoUntil", undo == null ? null : at(undo.until()))
                .param("now", at(now))
                .update();
    }

    /** What was before the last answer, if it can still be taken back. */
    Optional<Undo> undo(UUID workspace, UUID id, Instant now) {
        return jdbc.sql("""
                select undo from handoff
                where workspace_id = :workspace and id = :id and undo is not null and undo_until >= :now
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("now", at(now))
                .query(String.class)
                .optional()
                .map(Undo::read);
    }

    /** Remembers what else an answer led to, for taking it back. */
    void remember(UUID workspace, UUID id, Undo undo) {
        jdbc.sql("update handoff set undo = :undo where workspace_id = :workspace and id = :id")
                .param("undo", undo.json())
                .param("workspace", workspace)
                .param("id", id)
                .update();
    }

    /** When the nearest clock of each is due; null where none runs. */
    void urgent(UUID workspace, Map<UUID, Optional<Instant>> due) {
        jdbc.sql("""
                update handoff set urgency = coalesce(it.due, changed_at + interval '1000 years')
                from unnest(:ids::uuid[], :due::timestamptz[]) as it (id, due)
                where workspace_id = :workspace and handoff.id = it.id
                """)
                .params(Columns.of(due.entrySet())
                        .with("ids", Map.Entry::getKey)
                        .with("due", it -> it.getValue().orElse(null))
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** Something about them is otherwise that is not in their rows. */
    void touch(UUID workspace, Collection<UUID> some) {
        jdbc.sql("update handoff set changed_at = now() where workspace_id = :workspace and id = any(:ids::uuid[])")
                .params(Columns.of(some)
                        .with("ids", it -> it)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** How many are open with each of these people. */
    Map<PersonId, Integer> workload(UUID workspace, Collection<PersonId> people) {
        var load = new HashMap<PersonId, Integer>();
        jdbc.sql("""
                select person_id, count(*) as open from handoff
                where workspace_id = :workspace and person_id = any(:people::uuid[]) and closed_at is null
                group by person_id
                """)
                .params(Columns.of(people)
                        .with("people", PersonId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    load.put(new PersonId(row.getObject("person_id", UUID.class)), row.getInt("open"));
                });
        return load;
    }

    int forgetWords(UUID workspace, String[] leads) {
        return jdbc.sql("""
                update handoff set reason = null, brings_back = null, decision = null, undo = null, undo_until = null
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                    and (reason is not null or brings_back is not null or decision is not null or undo is not null)
                """).param("workspace", workspace).param("leads", leads).update();
    }

    static java.time.OffsetDateTime at(Instant time) {
        return time.atOffset(java.time.ZoneOffset.UTC);
    }

    private static Map<String, Object> ofLeads(UUID workspace, Collection<LeadId> leads) {
        return Columns.of(leads)
                .with("leads", LeadId::value)
                .and("workspace", workspace)
                .map();
    }
}
