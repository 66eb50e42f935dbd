package io.firsthand.diagnosis;

import io.firsthand.diagnosis.Diagnosis.Volume;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How much there is to look at. */
final class Volumes {

    private Volumes() {}

    static Volume of(Survey survey) {
        var won = survey.amounts("status = 'won'");
        var open = survey.amounts("status = 'open'");
        return survey.sql("""
                select count(*), count(*) filter (where won), count(*) filter (where lost), coalesce(sum(tries), 0),
                    (select count(*) from diagnosed_deal),
                    (select count(*) from diagnosed_deal where status = 'open'),
                    (select count(*) from diagnosed_deal where status = 'won'),
                    (select count(*) from diagnosed_deal where status = 'lost')
                from diagnosed_lead
                """)
                .query((row, _) -> new Volume(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        won,
                        open))
                .single();
    }

    /** When the first lead came; nothing if that is not known of any. */
    static @Nullable Instant from(Survey survey) {
        var first = survey.sql("select min(captured_at) as at from diagnosed_lead where dated")
                .query((row, _) -> new First(row.getObject("at", OffsetDateTime.class)))
                .single()
                .at();
        return first == null ? null : first.toInstant();
    }

    private record First(@Nullable OffsetDateTime at) {}
}
