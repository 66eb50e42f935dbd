package io.firsthand.buying;

import io.firsthand.buying.StoryRepository.Place;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What speaks for companies of which a lead is about to be given up. */
@Repository
class EvidenceRepository {

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one lead.
     *
     * @param asked how often others of the company asked for something lately, or this person since the lead stands where
     *     it does
     * @param newcomers people who came to be known lately
     * @param open opportunities of others
     */
    record Evidence(
            int asked,
            int askers,
            @Nullable Instant last,
            int newcomers,
            int open,
            @Nullable LocalDate decidingOn) {}

    Map<LeadId, Evidence> of(UUID workspace, Collection<Place> places, Instant now) {
        var evidence = new HashMap<LeadId, Evidence>();
        jdbc.sql(SignSql.SIGNS + """
                , dying as (
                    select * from unnest(:leads::uuid[], :contacts::uuid[], :theirs::uuid[], :since::timestamptz[])
                        as it (lead_id, contact_id, company_id, since)
                ), asked as (
                    select dying.lead_id, count(*) as asked, count(distinct signs.contact_id) as askers, max(signs.at) as last
                    from dying join signs on signs.company_id = dying.company_id
                    where signs.kind = 'explicit' and signs.at > :now::timestamptz - interval '60 days'
                        and (signs.contact_id <> dying.contact_id or signs.at > dying.since)
                    group by dying.lead_id
                ), newcomers as (
                    select dying.lead_id, count(distinct people.contact_id) as newcomers
                    from dying join people on people.company_id = dying.company_id
                    where people.contact_id <> dying.contact_id
                        and people.captured_at > :now::timestamptz - interval '60 days'
                    group by dying.lead_id
                ), deals as (
                    select dying.lead_id, count(*) as open
                    from dying join people on people.company_id = dying.company_id and people.lead_id <> dying.lead_id
                    join opportunity_view as deal
                        on deal.workspace_id = :workspace and deal.lead_id = people.lead_id and deal.status = 'open'
                    group by dying.lead_id
                )
                select dying.lead_id, coalesce(asked, 0) as asked, coalesce(askers, 0) as askers, last,
                    coalesce(newcomers, 0) as newcomers, coalesce(open, 0) as open,
                    (select value::jsonb #>> '{}' from buying_observation as it
                        where it.workspace_id = :workspace and it.company_id = dying.company_id and it.purchase_id is null
                            and it.field = 'deciding_on' order by at desc, id desc limit 1) as deciding_on
                from dying left join asked using (lead_id) left join newcomers using (lead_id) left join deals using (lead_id)
                """)
                .params(Columns.of(places)
                        .with("leads", it -> it.lead().value())
                        .with("contacts", it -> it.contact().value())
                        .with("theirs", it -> it.company().value())
                        .with("since", Place::since)
                        .and(Columns.of(places.stream()
                                        .map(Place::company)
                                        .distinct()
                                        .toList())
                                .with("companies", it -> it.value()))
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .and("explicit", Intensity.EXPLICIT)
                        .and("engagement", Intensity.ENGAGEMENT)
                        .map())
                .query(row -> {
                    var last = row.getObject("last", OffsetDateTime.class);
                    var day = row.getString("deciding_on");
                    evidence.put(
                            new LeadId(row.getObject("lead_id", UUID.class)),
                            new Evidence(
                                    row.getInt("asked"),
                                    row.getInt("askers"),
                                    last == null ? null : last.toInstant(),
                                    row.getInt("newcomers"),
                                    row.getInt("open"),
                                    day == null ? null : LocalDate.parse(day)));
                });
        return evidence;
    }
}
