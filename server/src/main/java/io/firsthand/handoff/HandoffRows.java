package io.firsthand.handoff;

import io.firsthand.criterion.Verdict;
import io.firsthand.handoff.Handoff.Answer;
import io.firsthand.handoff.Handoff.Closed;
import io.firsthand.handoff.Handoff.Dispute;
import io.firsthand.handoff.Handoff.Efforts;
import io.firsthand.handoff.Handoff.Judged;
import io.firsthand.handoff.Handoff.Offered;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads handoffs out of result rows. */
final class HandoffRows {

    /** What a query selects so that {@link #handoff} can read it. */
    static final String COLUMNS = """
            handoff.id, handoff.version, handoff.lead_id, handoff.number, handoff.state, handoff.person_id,
            handoff.offered_by, handoff.via, handoff.offered_at, handoff.answered_at, handoff.answered_by,
            handoff.by_default, handoff.qualified_at, handoff.closed_at, handoff.closed_by, handoff.reject_kind,
            handoff.criterion, handoff.disqualify_reason, handoff.reason, handoff.return_until, handoff.brings_back,
            handoff.definition_id, handoff.definition_version, handoff.verdict, handoff.packet_percent,
            handoff.packet_missing, handoff.channel, handoff.campaign, handoff.route, handoff.attempts,
            handoff.first_response_at, handoff.first_contact_at, handoff.dispute, handoff.disputed_at,
            handoff.decided_at, handoff.decided_by, handoff.decision, handoff.urgency
            """;

    private HandoffRows() {}

    static Handoff handoff(ResultSet row) throws SQLException {
        return new Handoff(
                uuid(row, "id"),
                row.getLong("version"),
                new LeadId(uuid(row, "lead_id")),
                row.getInt("number"),
                HandoffState.of(row.getString("state")).orElseThrow(),
                new PersonId(uuid(row, "person_id")),
                offered(row),
                answer(row),
                time(row, "qualified_at"),
                closed(row),
                new Efforts(row.getInt("attempts"), time(row, "first_response_at"), time(row, "first_contact_at")),
                dispute(row));
    }

    private static Offered offered(ResultSet row) throws SQLException {
        var definition = row.getObject("definition_id", UUID.class);
        return new Offered(
                uuid(row, "offered_by"),
                Via.of(row.getString("via")).orElseThrow(),
                Objects.requireNonNull(time(row, "offered_at")),
                row.getString("route"),
                definition == null
                        ? null
                        : new Judged(
                                definition,
                                row.getInt("definition_version"),
                                Verdict.of(row.getString("verdict")).orElseThrow()),
                row.getInt("packet_percent"),
                texts(row, "packet_missing"),
                row.getString("channel"),
                row.getString("campaign"));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var at = time(row, "answered_at");
        return at == null ? null : new Answer(at, uuid(row, "answered_by"), row.getBoolean("by_default"));
    }

    private static @Nullable Closed closed(ResultSet row) throws SQLException {
        var at = time(row, "closed_at");
        var kind = row.getString("reject_kind");
        var reason = row.getString("disqualify_reason");
        return at == null
                ? null
                : new Closed(
                        at,
                        uuid(row, "closed_by"),
                        kind == null ? null : RejectKind.of(kind).orElseThrow(),
                        row.getString("criterion"),
                        reason == null ? null : DisqualifyReason.of(reason).orElseThrow(),
                        row.getString("reason"),
                        row.getObject("return_until", LocalDate.class),
                        row.getString("brings_back"));
    }

    private static @Nullable Dispute dispute(ResultSet row) throws SQLException {
        var standing = row.getString("dispute");
        var at = time(row, "disputed_at");
        var decidedAt = time(row, "decided_at");
        var by = row.getObject("decided_by", UUID.class);
        return standing == null || at == null
                ? null
                : new Dispute(
                        Dispute.Standing.valueOf(standing.toUpperCase(Locale.ROOT)),
                        at,
                        decidedAt == null || by == null
                                ? null
                                : new Dispute.Decided(
                                        decidedAt, by, Objects.requireNonNullElse(row.getString("decision"), "")));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
