package io.firsthand.knowledge;

import io.firsthand.criterion.Knowledge;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Stage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the tables say of many leads, in one statement for each sort of thing. */
@Repository
class KnowledgeRepository {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String COLUMNS = """
            select lead_id, version, captured_at, stage, owner_id, channel, campaign, original_channel, grade, tags,
                custom::text as custom, withdrawn or erased as unlisted, name, email, phone, title, company_name,
                company_domain
            from lead_known_view
            """;

    private final JdbcClient jdbc;

    KnowledgeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lead while its values are put together. */
    record Draft(
            LeadId id, long version, Instant capturedAt, Stage stage, boolean isListed, Map<String, Object> values) {

        KnownLead finished() {
            return new KnownLead(id, version, capturedAt, stage, isListed, Knowledge.of(values));
        }
    }

    Map<LeadId, Draft> of(UUID workspace, Collection<LeadId> leads, Customs customs) {
        return drafts(
                jdbc.sql(COLUMNS + "where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                        .params(of(workspace, leads)),
                customs);
    }

    /** Those on lists in some stages, in the order of their ids. */
    Map<LeadId, Draft> after(
            UUID workspace, @Nullable UUID after, Collection<Stage> stages, int most, Customs customs) {
        return drafts(
                jdbc.sql(COLUMNS + """
                        where workspace_id = :workspace and lead_id > :after and stage = any(:stages::text[])
                            and not withdrawn and not erased
                        order by lead_id limit :most
                        """)
                        .param("workspace", workspace)
                        .param("after", after == null ? new UUID(0, 0) : after)
                        .param("stages", stages.stream().map(Stage::id).toArray(String[]::new))
                        .param("most", most),
                customs);
    }

    private static Map<LeadId, Draft> drafts(JdbcClient.StatementSpec statement, Customs customs) {
        var drafts = new LinkedHashMap<LeadId, Draft>();
        statement.query(row -> {
            var draft = draft(row, customs);
            drafts.put(draft.id(), draft);
        });
        return drafts;
    }

    private static Draft draft(ResultSet row, Customs customs) throws SQLException {
        var values = new HashMap<String, Object>();
        Person.put(values, Paths.NAME, row.getString("name"));
        Person.email(row.getString("email"), values);
        Person.put(values, Paths.PHONE, row.getString("phone"));
        Person.title(row.getString("title"), values);
        Person.put(values, Paths.COMPANY, row.getString("company_name"));
        Person.put(values, Paths.DOMAIN, row.getString("company_domain"));
        Person.put(values, Paths.CHANNEL, row.getString("channel"));
        Person.put(values, Paths.CAMPAIGN, row.getString("campaign"));
        Person.put(values, Paths.ORIGINAL_CHANNEL, row.getString("original_channel"));
        Person.put(values, Paths.GRADE, row.getString("grade"));
        var stage = Stage.of(row.getString("stage")).orElse(Stage.INQUIRY);
        values.put(Paths.STAGE, stage.id());
        var capturedAt = time(row, "captured_at");
        values.put(Paths.CAPTURED_AT, capturedAt);
        values.put(Paths.HAS_OWNER, row.getObject("owner_id") != null);
        values.put(Paths.TAGS, Arrays.asList((String[]) row.getArray("tags").getArray()));
        object(row.getString("custom")).forEach((name, value) -> customs.put(values, name, value));
        values.put(Paths.TOUCHES, 0.0);
        values.put(Paths.HUMAN_TOUCHES, 0.0);
        return new Draft(
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getLong("version"),
                capturedAt,
                stage,
                !row.getBoolean("unlisted"),
                values);
    }

    void signals(UUID workspace, Map<LeadId, Draft> drafts) {
        var signals = new HashMap<LeadId, List<Signal>>();
        jdbc.sql("""
                select lead_id, kind, name, at from lead_signal_view
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) order by at, id
                """).params(of(workspace, drafts.keySet())).query(row -> {
            signals.computeIfAbsent(lead(row), _ -> new ArrayList<>())
                    .add(new Signal(
                            Signal.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                            row.getString("name"),
                            time(row, "at")));
        });
        signals.forEach((lead, list) -> values(drafts, lead).put(Paths.SIGNALS, list));
    }

    void touches(UUID workspace, Map<LeadId, Draft> drafts) {
        jdbc.sql("""
                select lead_id, count(*) as touches, count(*) filter (where human) as human, max(at) as last,
                    max(at) filter (where direction = 'inbound') as inbound
                from touch_view where workspace_id = :workspace and lead_id = any(:leads::uuid[]) group by lead_id
                """).params(of(workspace, drafts.keySet())).query(row -> {
            var values = values(drafts, lead(row));
            values.put(Paths.TOUCHES, (double) row.getLong("touches"));
            values.put(Paths.HUMAN_TOUCHES, (double) row.getLong("human"));
            values.put(Paths.LAST_TOUCH, time(row, "last"));
            Person.put(values, Paths.LAST_INBOUND, row.getObject("inbound") == null ? null : time(row, "inbound"));
        });
    }

    /** In the order of the conversations, so that what was said last stays. */
    void said(UUID workspace, Map<LeadId, Draft> drafts, Customs customs) {
        jdbc.sql("""
                select lead_id, notes::text as notes from conversation_view
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and notes is not null
                order by at, id
                """).params(of(workspace, drafts.keySet())).query(row -> {
            customs.said(values(drafts, lead(row)), object(row.getString("notes")));
        });
    }

    /** Of the newest that was not lost. */
    void opportunities(UUID workspace, Map<LeadId, Draft> drafts) {
        jdbc.sql("""
                select distinct on (lead_id) lead_id, amount, expected_close from opportunity_view
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and status <> 'lost'
                order by lead_id, opened_at desc, id desc
                """).params(of(workspace, drafts.keySet())).query(row -> {
            var values = values(drafts, lead(row));
            Person.put(values, Paths.AMOUNT, amount(row.getBigDecimal("amount")));
            Person.put(values, Paths.CLOSE_DATE, day(row.getObject("expected_close", LocalDate.class)));
        });
    }

    static @Nullable Double amount(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.doubleValue();
    }

    static @Nullable Instant day(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Map<String, Object> values(Map<LeadId, Draft> drafts, LeadId lead) {
        var draft = drafts.get(lead);
        return draft == null ? new HashMap<>() : draft.values();
    }

    private static Map<String, Object> of(UUID workspace, Collection<LeadId> leads) {
        return Columns.of(leads)
                .with("leads", LeadId::value)
                .and("workspace", workspace)
                .map();
    }

    private static LeadId lead(ResultSet row) throws SQLException {
        return new LeadId(row.getObject("lead_id", UUID.class));
    }

    private static Map<String, Object> object(String json) {
        return json.equals("{}") ? Map.of() : JSON.readValue(json, OBJECT);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
