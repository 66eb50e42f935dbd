package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in tracks now, and who was returned: pages of them, and how many. */
@Service
@Transactional(readOnly = true)
public class StayLists {

    /** Counting ends here. */
    public static final int MOST_COUNTED = 1_000;

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    StayLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Behind which stay a page begins. */
    public record After(Instant at, UUID id) {

        /** Before all. */
        public static final After START = new After(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        public static After of(Stay last) {
            return new After(last.enteredAt(), last.id());
        }

        public String text() {
            return at + "_" + id;
        }

        public static Optional<After> parse(String text) {
            var parts = text.split("_", 2);
            try {
                return parts.length == 2
                        ? Optional.of(new After(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (DateTimeException | IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    /** Those in a track, who came last first. */
    public List<Stay> inTrack(UUID track, After after, int most) {
        return jdbc.sql("""
                select * from nurture_stay
                where workspace_id = :workspace and track_id = :track and left_at is null
                    and (entered_at, id) < (:at::timestamptz, :after)
                order by entered_at desc, id desc limit :most
                """)
                .param("workspace", workspace())
                .param("track", track)
                .param("at", after.at().toString())
                .param("after", after.id())
                .param("most", Math.clamp(most, 1, LONGEST))
                .query((row, _) -> StayRepository.stay(row))
                .list();
    }

    /** Those that sales returned and that are still here, who came last first. */
    public List<Stay> returned(boolean review, After after, int most) {
        return jdbc.sql("""
                select * from nurture_stay
                where workspace_id = :workspace and handoff_id is not null and left_at is null and review = :review
                    and (entered_at, id) < (:at::timestamptz, :after)
                order by entered_at desc, id desc limit :most
                """)
                .param("workspace", workspace())
                .param("review", review)
                .param("at", after.at().toString())
                .param("after", after.id())
                .param("most", Math.clamp(most, 1, LONGEST))
                .query((row, _) -> StayRepository.stay(row))
                .list();
    }

    /** How many wait for the review, counted up to 1,000. */
    public long forReview() {
        return jdbc.sql("""
                select count(*) from (select from nurture_stay
                    where workspace_id = :workspace and handoff_id is not null and left_at is null and review
                    limit :most) as waiting
                """)
                .param("workspace", workspace())
                .param("most", MOST_COUNTED)
                .query(Long.class)
                .single();
    }

    /** How many are in each track. */
    public Map<UUID, Long> perTrack() {
        var counts = new HashMap<UUID, Long>();
        jdbc.sql("""
                select track_id, count(*) as leads from nurture_stay
                where workspace_id = :workspace and left_at is null and track_id is not null group by track_id
                """).param("workspace", workspace()).query(row -> {
            counts.put(row.getObject("track_id", UUID.class), row.getLong("leads"));
        });
        return counts;
    }

    /** How many stand at each step of a track; those behind the last under an empty key. */
    public Map<String, Long> perStep(UUID track) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                select coalesce(step, '') as step, count(*) as leads from nurture_stay
                where workspace_id = :workspace and track_id = :track and left_at is null group by 1
                """).param("workspace", workspace()).param("track", track).query(row -> {
            counts.put(row.getString("step"), row.getLong("leads"));
        });
        return counts;
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
