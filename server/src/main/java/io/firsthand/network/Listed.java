package io.firsthand.network;

import io.firsthand.lead.CompanyName;
import io.firsthand.lead.Email;
import io.firsthand.lead.Plain;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a colleague knows, as a list of theirs says.
 *
 * @param since when they were connected or wrote first, if the list says so
 */
record Listed(
        String name,
        @Nullable Email email,
        @Nullable String company,
        @Nullable String title,
        @Nullable Instant since,
        int sent,
        int received,
        Weight weight) {

    /** What a connection weighs by itself, on the day it was made. */
    static final double CONNECTION = 0.5;

    static Listed connection(
            String name,
            @Nullable Email email,
            @Nullable String company,
            @Nullable String title,
            @Nullable Instant since,
            Instant now) {
        var at = since == null || since.isAfter(now) ? now : since;
        return new Listed(name, email, company, title, since, 1, 1, Weight.of(CONNECTION, at));
    }

    /** The same however a name is written. */
    static String key(String name) {
        return Plain.of(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    String nameKey() {
        return key(name);
    }

    @Nullable String companyKey() {
        return company == null || CompanyName.normalised(company).isEmpty() ? null : CompanyName.normalised(company);
    }

    @Nullable String emailKey() {
        return email == null ? null : email.key();
    }

    /** Two rows about one person. */
    Object identity() {
        return email == null ? Objects.hash(nameKey(), companyKey()) + nameKey() : email.key();
    }
}
