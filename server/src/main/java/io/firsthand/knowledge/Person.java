package io.firsthand.knowledge;

import io.firsthand.card.JobTitle;
import io.firsthand.lead.Email;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is known of a person, and what follows: rank and work from the title, a firm’s address from the e-mail. */
final class Person {

    private static final int MOST = 20_000;
    private static final Map<String, JobTitle> TITLES = new ConcurrentHashMap<>();

    private Person() {}

    static void title(@Nullable String title, Map<String, Object> into) {
        put(into, Paths.TITLE, title);
        into.remove(Paths.SENIORITY);
        into.remove(Paths.FUNCTION);
        if (title != null) {
            var job = read(title);
            job.seniority().ifPresent(it -> into.put(Paths.SENIORITY, id(it)));
            job.function().ifPresent(it -> into.put(Paths.FUNCTION, id(it)));
        }
    }

    static void email(@Nullable String email, Map<String, Object> into) {
        put(into, Paths.EMAIL, email);
        into.remove(Paths.BUSINESS_EMAIL);
        if (email != null) {
            Email.parse(email).ifPresent(it -> into.put(Paths.BUSINESS_EMAIL, it.isBusiness()));
        }
    }

    /** Puts what is known, and takes out what is not. */
    static void put(Map<String, Object> into, String path, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            into.remove(path);
        } else {
            into.put(path, value);
        }
    }

    /** Few titles are new; reading one takes a while. */
    private static JobTitle read(String title) {
        if (TITLES.size() > MOST) {
            TITLES.clear();
        }
        return TITLES.computeIfAbsent(title, JobTitle::of);
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
