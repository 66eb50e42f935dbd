package io.firsthand.duplicate;

import io.firsthand.duplicate.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares given and family names, also when one of the two contacts has them swapped. */
final class NameComparison {

    private final Rarity rarity;

    private NameComparison(Rarity rarity) {
        this.rarity = rarity;
    }

    static List<Reason> of(Traits one, Traits other, Rarity rarity) {
        var it = new NameComparison(rarity);
        var straight = it.compare(one, other.given(), other.family());
        if (other.given() == null && other.family() == null) {
            return straight;
        }
        var swapped = it.compare(one, other.family(), other.given());
        var isSwapped = !swapped.isEmpty() && swapped.stream().allMatch(reason -> reason.bits() > 0);
        if (!isSwapped || sum(swapped) + Weights.SWAPPED <= sum(straight)) {
            return straight;
        }
        return List.of(new Reason(Kind.SWAPPED_NAME, one.names(), other.names(), sum(swapped) + Weights.SWAPPED));
    }

    private static double sum(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::bits).sum();
    }

    private List<Reason> compare(Traits one, @Nullable String given, @Nullable String family) {
        var reasons = new ArrayList<Reason>();
        if (one.family() != null && family != null) {
            reasons.add(family(one.family(), family));
        }
        if (one.given() != null && given != null) {
            reasons.add(given(one.given(), given));
        }
        return reasons;
    }

    private Reason family(String mine, String others) {
        var bits = Math.clamp(
                Weights.FAMILY_NAME + rarity.bits(Rarity.family(mine), Rarity.family(others)),
                Weights.LEAST_NAME,
                Weights.MOST_FAMILY_NAME);
        if (mine.equals(others)) {
            return new Reason(Kind.SAME_FAMILY_NAME, mine, others, bits);
        }
        var alike = alike(mine, others);
        var sounds = Sound.of(mine).equals(Sound.of(others));
        if (alike >= Weights.NAME_ALIKE || (sounds && alike >= Weights.NAME_SIMILAR)) {
            return new Reason(
                    sounds ? Kind.FAMILY_NAME_SOUNDS_ALIKE : Kind.SIMILAR_FAMILY_NAME,
                    mine,
                    others,
                    Math.max(Weights.LEAST_ALIKE, bits + Weights.SOUNDS_ALIKE));
        }
        return alike >= Weights.NAME_SIMILAR
                ? new Reason(
                        Kind.SIMILAR_FAMILY_NAME,
                        mine,
                        others,
                        Math.max(Weights.LEAST_ALIKE, bits + Weights.LOOKS_ALIKE))
                : new Reason(Kind.OTHER_FAMILY_NAME, mine, others, Weights.OTHER_FAMILY_NAME);
    }

    private Reason given(String mine, String others) {
        var bits = Math.clamp(
                Weights.GIVEN_NAME + rarity.bits(Rarity.given(mine), Rarity.given(others)),
                Weights.LEAST_NAME,
                Weights.MOST_GIVEN_NAME);
        if (mine.equals(others)) {
            return new Reason(Kind.SAME_GIVEN_NAME, mine, others, bits);
        }
        if (isInitialOf(mine, others) || isInitialOf(others, mine)) {
            return new Reason(Kind.INITIAL, mine, others, Weights.INITIAL);
        }
        var alike = alike(mine, others);
        if (alike >= Weights.NAME_ALIKE || (Sound.of(mine).equals(Sound.of(others)) && alike >= Weights.NAME_SIMILAR)) {
            return new Reason(
                    Kind.SIMILAR_GIVEN_NAME, mine, others, Math.max(Weights.LEAST_ALIKE, bits + Weights.SOUNDS_ALIKE));
        }
        return alike >= Weights.NAME_SIMILAR
                ? new Reason(
                        Kind.SIMILAR_GIVEN_NAME,
                        mine,
                        others,
                        Math.max(Weights.LEAST_ALIKE, bits + Weights.LOOKS_ALIKE))
                : new Reason(Kind.OTHER_GIVEN_NAME, mine, others, Weights.OTHER_GIVEN_NAME);
    }

    private static boolean isInitialOf(String initial, String name) {
        return initial.length() == 1 && name.startsWith(initial);
    }

    private static double alike(String one, String other) {
        return Similarity.jaroWinkler(one.replace(" ", ""), other.replace(" ", ""));
    }
}
