package io.firsthand.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What readers get of a piece in one language: a link or a file.
 *
 * @param version of this language, from 1
 * @param approval null until somebody of sales said yes
 */
public record Edition(
        UUID id,
        UUID piece,
        String language,
        int version,
        @Nullable String link,
        @Nullable Kept file,
        UUID addedBy,
        Instant addedAt,
        @Nullable Approval approval) {

    /** A file, kept under its hash. */
    public record Kept(String sha256, String name, String type, long size) {}

    /**
     * That sales said yes.
     *
     * @param heard whether they had heard one of the questions that it answers
     */
    public record Approval(UUID by, Instant at, boolean heard) {}

    public String name() {
        return file == null ? String.valueOf(link) : file.name();
    }
}
