package io.firsthand.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What people's data is used for.
 *
 * @param id short and for good: {@code news}; forms, imports and mails name it
 * @param name as the workspace calls it; null for one of the usual ones that goes by its own words
 * @param basis on what it rests when nothing is recorded for a person; where that is consent, nothing may be done without
 */
public record Purpose(String id, @Nullable String name, Basis basis, boolean retired) {

    /** The key of the words for it, if it has no name of the workspace's own. */
    public String words() {
        return "privacy.purpose." + id;
    }
}
