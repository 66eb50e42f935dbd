package io.firsthand.insight;

/** Durations in classes: hours up to three days, days up to ninety, weeks beyond; the last begins after some 40 years. */
final class Buckets {

    private static final int HOURS = 72;
    private static final int DAYS = HOURS + 87;
    private static final int LAST = DAYS + 2_100;

    /** Which one holds so many seconds, in SQL; never less than the first. */
    static String sql(String seconds) {
        return """
                greatest(0, case when %1$s < 259200 then floor(%1$s / 3600) when %1$s < 7776000 then 69 + floor(%1$s / 86400)
                    else least(%2$d, 159 + floor((%1$s - 7776000) / 604800)) end)::integer""".formatted(seconds, LAST);
    }

    /** The middle of what it holds, in days. */
    static double days(int bucket) {
        if (bucket < HOURS) {
            return (bucket + 0.5) / 24;
        }
        return bucket < DAYS ? bucket - 69 + 0.5 : 90 + (bucket - DAYS + 0.5) * 7;
    }

    private Buckets() {}
}
