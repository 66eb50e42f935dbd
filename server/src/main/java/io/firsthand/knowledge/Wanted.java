package io.firsthand.knowledge;

import java.util.Collection;

/** What has to be read beside a lead itself, so that nothing is read that no condition asks for. */
public record Wanted(
        boolean signals, boolean touches, boolean said, boolean opportunities, boolean committee, boolean company) {

    public static final Wanted ALL = new Wanted(true, true, true, true, true, true);

    /** What conditions in CEL can ask for; rather too much than too little. */
    public static Wanted of(Collection<String> conditions) {
        return new Wanted(
                mention(conditions, Paths.SIGNALS),
                mention(conditions, "touches"),
                mention(conditions, "said") || mention(conditions, "answer"),
                mention(conditions, "opportunity"),
                mention(conditions, "committee"),
                mention(conditions, "company."));
    }

    private static boolean mention(Collection<String> conditions, String word) {
        return conditions.stream().anyMatch(it -> it.contains(word));
    }
}
