package io.firsthand.duplicate;

import io.firsthand.duplicate.Reason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two contacts as I. P. Fellegi and A. B. Sunter did (A Theory for Record Linkage, 1969): each trait both have
 * agrees to some level, each level has a weight, log2 of how much oftener it is met among pairs that are one person
 * than among others, and the sum of the weights with the odds beforehand gives the odds.
 */
final class Comparison {

    private final Traits one;
    private final Traits other;
    private final List<Reason> reasons = new ArrayList<>();

    private Comparison(Traits one, Traits other) {
        this.one = one;
        this.other = other;
    }

    static Likeness of(Traits one, Traits other, Rarity rarity) {
        var it = new Comparison(one, other);
        it.reasons.addAll(NameComparison.of(one, other, rarity));
        it.email();
        it.phone();
        it.companies();
        it.exact(one.born(), other.born(), Weights.BIRTH, Kind.SAME_BIRTH, Kind.SIMILAR_BIRTH, Kind.OTHER_BIRTH);
        it.exact(
                one.number(), other.number(), Weights.NUMBER, Kind.SAME_NUMBER, Kind.SIMILAR_NUMBER, Kind.OTHER_NUMBER);
        it.exact(
                one.postcode(),
                other.postcode(),
                Weights.POSTCODE,
                Kind.SAME_POSTCODE,
                Kind.SIMILAR_POSTCODE,
                Kind.OTHER_POSTCODE);
        it.address();
        it.reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.bits())));
        return new Likeness(
                Weights.BEFOREHAND
                        + it.reasons.stream().mapToDouble(Reason::bits).sum(),
                it.reasons);
    }

    private void email() {
        if (one.email() == null || other.email() == null) {
            return;
        }
        switch (Addresses.compare(one.email(), other.email(), one.family())) {
            case SAME -> add(Kind.SAME_EMAIL, one.email(), other.email(), Weights.EMAIL.same());
            case SAME_BOX -> add(Kind.SIMILAR_EMAIL, one.email(), other.email(), Weights.EMAIL.similar());
            case ALIKE -> add(Kind.SIMILAR_EMAIL, one.email(), other.email(), Weights.EMAIL_ALIKE);
            case SAYS_NOTHING -> {}
            case OTHER -> add(Kind.OTHER_EMAIL, one.email(), other.email(), Weights.EMAIL.other());
        }
    }

    private void phone() {
        exact(one.phone(), other.phone(), Weights.PHONE, Kind.SAME_PHONE, Kind.SIMILAR_PHONE, Kind.OTHER_PHONE);
    }

    private void companies() {
        if (one.companies().isEmpty() || other.companies().isEmpty()) {
            return;
        }
        var best = 0.0;
        var mine = one.companies().iterator().next();
        var others = other.companies().iterator().next();
        for (var first : one.companies()) {
            for (var second : other.companies()) {
                var alike = alike(first, second);
                if (alike > best) {
                    best = alike;
                    mine = first;
                    others = second;
                }
            }
        }
        if (best == 1) {
            add(Kind.SAME_COMPANY, mine, others, Weights.COMPANY.same());
        } else if (best >= Weights.COMPANY_ALIKE) {
            add(Kind.SIMILAR_COMPANY, mine, others, Weights.COMPANY.similar());
        } else {
            add(Kind.OTHER_COMPANY, mine, others, Weights.COMPANY.other());
        }
    }

    /** Domains, and names with other numbers in them, are the same or not. */
    private static double alike(String one, String other) {
        if (one.indexOf('.') >= 0 || other.indexOf('.') >= 0 || !digits(one).equals(digits(other))) {
            return one.equals(other) ? 1 : 0;
        }
        return Similarity.jaroWinkler(one, other);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private void exact(
            @Nullable String mine,
            @Nullable String others,
            Weights.Levels weights,
            Kind same,
            Kind similar,
            Kind differs) {
        if (mine == null || others == null) {
            return;
        }
        if (mine.equals(others)) {
            add(same, mine, others, weights.same());
        } else if (Similarity.isOneSlip(mine, others)) {
            add(similar, mine, others, weights.similar());
        } else {
            add(differs, mine, others, weights.other());
        }
    }

    private void address() {
        if (one.address() == null || other.address() == null) {
            return;
        }
        var common = Similarity.pairsInCommon(one.address(), other.address());
        if (common >= Weights.ADDRESS_SAME) {
            add(Kind.SAME_ADDRESS, one.address(), other.address(), Weights.ADDRESS.same());
        } else if (common >= Weights.ADDRESS_ALIKE) {
            add(Kind.SIMILAR_ADDRESS, one.address(), other.address(), Weights.ADDRESS.similar());
        } else {
            add(Kind.OTHER_ADDRESS, one.address(), other.address(), Weights.ADDRESS.other());
        }
    }

    private void add(Kind kind, String mine, String others, double bits) {
        reasons.add(new Reason(kind, mine, others, bits));
    }
}
