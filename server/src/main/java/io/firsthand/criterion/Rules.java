package io.firsthand.criterion;

import java.util.List;

/**
 * What leads are judged by.
 *
 * @param threshold the points that a lead needs to qualify
 */
public record Rules(List<Criterion> criteria, int threshold) {

    /** More than that nobody can read, and no definition may have. */
    public static final int MOST_CRITERIA = 100;

    public Rules {
        criteria = List.copyOf(criteria);
    }

    /** The points that a lead has that meets every supporting criterion. */
    public int reachable() {
        return criteria.stream()
                .filter(it -> it.weight() == Weight.SUPPORTING)
                .mapToInt(Criterion::points)
                .sum();
    }
}
