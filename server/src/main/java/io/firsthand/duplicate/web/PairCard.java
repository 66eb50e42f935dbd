package io.firsthand.duplicate.web;

import io.firsthand.duplicate.Pair;
import io.firsthand.lead.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair as it is decided on.
 *
 * @param reasons in words, the weightiest first
 * @param survivor the side that stays unless somebody chooses otherwise
 * @param decidedBy who decided, if somebody did
 */
public record PairCard(
        Pair pair,
        List<Why> reasons,
        List<Row> rows,
        String survivor,
        @Nullable String decidedBy) {

    public PairCard {
        reasons = List.copyOf(reasons);
        rows = List.copyOf(rows);
    }

    public static final String ONE = "one";
    public static final String OTHER = "other";

    /** One reason in words, and whether it speaks for a duplicate or against. */
    public record Why(String words, boolean speaksFor) {}

    /**
     * A field of both, side by side.
     *
     * @param name what the form calls it; null for what only informs
     * @param differs whether both have it and not the same
     * @param chosen the side that is taken unless somebody chooses otherwise
     */
    public record Row(@Nullable String name, String label, String one, String other, boolean differs, String chosen) {

        public boolean isChoice() {
            return name != null && differs;
        }
    }

    public String href() {
        return "/duplicates/" + pair.id();
    }

    public boolean isOpen() {
        return pair.state() == Pair.State.OPEN;
    }

    public boolean isMerged() {
        return pair.state() == Pair.State.MERGED;
    }

    public Profile profile(String side) {
        return side.equals(ONE) ? pair.one() : pair.other();
    }

    public String shown(String side) {
        return profile(side).details().shown();
    }

    /** The newest lead of a side; null when it has none of its own any more. */
    public @Nullable String lead(String side) {
        var leads = profile(side).leads();
        return leads.isEmpty() ? null : "/leads/" + leads.getFirst().value();
    }

    /** Whether merging can bring leads together, too. */
    public boolean hasLeadsOnBothSides() {
        return !pair.one().leads().isEmpty() && !pair.other().leads().isEmpty();
    }
}
