package io.firsthand.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon somebody of ours first tried to reach a lead, by the wall clock: since the offer, or since it came without one. */
public enum Speed {
    TO_5_MINUTES(300),
    TO_15_MINUTES(900),
    TO_1_HOUR(3_600),
    TO_4_HOURS(14_400),
    TO_1_DAY(86_400),
    TO_3_DAYS(259_200),
    LATER(Long.MAX_VALUE),
    NEVER(Long.MAX_VALUE);

    /** Null for leads that sales never had. */
    static final String SQL = """
            case when dated and (offered_at is not null or first_touch_at is not null or sal_at is not null) then
                case when first_touch_at is null then 'never' when first_touch_at < captured_at then null
                    when first_touch_at < case when offered_at <= first_touch_at then offered_at else captured_at end
                        + interval '5 minutes' then 'to_5_minutes'
                    when first_touch_at < case when offered_at <= first_touch_at then offered_at else captured_at end
                        + interval '15 minutes' then 'to_15_minutes'
                    when first_touch_at < case when offered_at <= first_touch_at then offered_at else captured_at end
                        + interval '1 hour' then 'to_1_hour'
                    when first_touch_at < case when offered_at <= first_touch_at then offered_at else captured_at end
                        + interval '4 hours' then 'to_4_hours'
                    when first_touch_at < case when offered_at <= first_touch_at then offered_at else captured_at end
                        + interval '1 day' then 'to_1_day'
                    when first_touch_at < case when offered_at <= first_touch_at then offered_at else captured_at end
                        + interval '3 days' then 'to_3_days'
                    else 'later' end end""";

    private final long seconds;

    Speed(long seconds) {
        this.seconds = seconds;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Before so many seconds, of those that are faster than never. */
    public long seconds() {
        return seconds;
    }

    public static Optional<Speed> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
