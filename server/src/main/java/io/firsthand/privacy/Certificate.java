package io.firsthand.privacy;

import io.firsthand.privacy.PersonalData.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was erased: what went and what stays, and nothing by which anybody could tell who it was.
 *
 * @param by the person or system that did it
 * @param reference a number of the workspace's own, such as a ticket's
 * @param leads the ids of the rows that stay for statistics
 * @param went how many things of each kind, by the key of its words
 * @param files how many files were removed
 * @param fact the fact in the log that says so
 * @param cleanedAt when the last file was gone and the database's own files were rewritten, as far as they are
 */
public record Certificate(
        UUID id,
        Instant at,
        UUID by,
        Cause cause,
        @Nullable String reference,
        int contacts,
        List<UUID> leads,
        List<Went> went,
        List<Kept> stays,
        int files,
        UUID fact,
        @Nullable Instant cleanedAt) {

    public Certificate {
        leads = List.copyOf(leads);
        went = List.copyOf(went);
        stays = List.copyOf(stays);
    }

    /** How many things under a heading went. */
    public record Went(String heading, long things) {}

    /** Why somebody is erased: GDPR Article 17 (1), or a rule of retention. */
    public enum Cause {
        REQUEST,
        OBJECTION,
        WITHDRAWN_CONSENT,
        UNLAWFUL,
        RETENTION;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Cause> of(String id) {
            return Stream.of(values()).filter(it -> it.id().equals(id)).findAny();
        }
    }
}
