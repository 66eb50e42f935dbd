package io.firsthand.form;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Why something that was sent is held back for a person to look at. */
public enum Suspicion {
    /** The field that people do not see was filled. */
    TRAPPED,
    /** A web address stands where a name belongs. */
    LINK_IN_NAME,
    /** The answers are full of web addresses. */
    MANY_LINKS,
    /** One page was sent again and again with other answers. */
    STAMP_REUSED;

    private static final Pattern LINK = Pattern.compile("https?://|www\\.|\\[url", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NAMES =
            Set.of("contact.name", "contact.givenName", "contact.familyName", "contact.title", "company.name");
    private static final int LINKS = 4;
    private static final int USES = 5;

    /** The end of the key of the words for it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * All that speaks against it.
     *
     * @param uses how often the same page was sent with other answers before
     */
    static Set<Suspicion> about(Filled filled, int uses) {
        var suspicions = EnumSet.noneOf(Suspicion.class);
        if (filled.trapped()) {
            suspicions.add(TRAPPED);
        }
        if (filled.answers().entrySet().stream()
                .anyMatch(it -> NAMES.contains(it.getKey())
                        && LINK.matcher(it.getValue()).find())) {
            suspicions.add(LINK_IN_NAME);
        }
        if (filled.answers().values().stream()
                        .mapToLong(it -> LINK.matcher(it).results().count())
                        .sum()
                >= LINKS) {
            suspicions.add(MANY_LINKS);
        }
        if (uses >= USES) {
            suspicions.add(STAMP_REUSED);
        }
        return suspicions;
    }
}
