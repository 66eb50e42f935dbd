package io.firsthand.duplicate;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How rare names are among all contacts.
 *
 * @param contacts how many there are
 * @param times how many of them have a name, by {@link #family} or {@link #given}; absent when few
 */
record Rarity(long contacts, Map<Long, Long> times) {

    static final Rarity UNKNOWN = new Rarity(0, Map.of());

    /** So few contacts say little about how common names are; the world at large counts until there are more. */
    private static final double FEWEST = 2_000;

    Rarity {
        times = Map.copyOf(times);
    }

    /** The names of a contact as they are counted. */
    static Set<Long> names(Traits traits) {
        var names = new LinkedHashSet<Long>();
        if (traits.family() != null) {
            names.add(family(traits.family()));
        }
        if (traits.given() != null) {
            names.add(given(traits.given()));
        }
        return names;
    }

    static long family(String name) {
        return Keys.hash("family-name", name);
    }

    static long given(String name) {
        return Keys.hash("given-name", name);
    }

    /**
     * How much it says that two have this name, in bits. Of n contacts, one in ten perhaps a duplicate, the odds of two
     * that agree in a family name c and a given name d have are n/10 to c times d; each of the two names has half of
     * it: log2(sqrt(n/10)/c).
     */
    double bits(long name) {
        var everybody = Math.sqrt(Math.max((double) contacts, FEWEST) / 10);
        return Math.log(everybody / Math.max(1, times.getOrDefault(name, 1L))) / Math.log(2);
    }

    /** The same for two that are alike: as much as the rarer of them says. */
    double bits(long one, long other) {
        return Math.max(bits(one), bits(other));
    }
}
