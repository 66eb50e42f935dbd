package io.firsthand.insight;

import io.firsthand.card.JobTitle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What titles say of rank and work; few are new, and reading one takes a while. */
final class Titles {

    private static final int MOST = 20_000;

    private final Map<String, Read> known = new ConcurrentHashMap<>();

    record Read(
            String title,
            @Nullable String seniority,
            @Nullable String job) {}

    Read read(String title) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(title, it -> {
            var job = JobTitle.of(it);
            return new Read(
                    it,
                    job.seniority().map(Titles::id).orElse(null),
                    job.function().map(Titles::id).orElse(null));
        });
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
