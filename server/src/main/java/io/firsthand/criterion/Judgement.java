package io.firsthand.criterion;

import java.util.List;

/**
 * What a definition says of a lead, and why.
 *
 * <p>The verdict is the one that holds however the unknown criteria turn out; where they could turn out either way and
 * make a difference, it is {@link Verdict#INCOMPLETE}. Criteria are taken as independent of each other.
 *
 * @param points of the supporting criteria that are met
 * @param reachable the points if all that are unknown were met
 * @param results in the order of the criteria
 * @param fit how much of what is asked of {@link Dimension#FIRMOGRAPHIC} and {@link Dimension#ROLE} is met, from 0 to
 *     100: a supporting criterion counts by its points, a required one as much as the heaviest supporting one (1 where
 *     there is none), a disqualifier not at all; unknown counts as not met, and where nothing is asked it is 0
 * @param intent the same of {@link Dimension#INTENT} and {@link Dimension#CONTEXT}
 */
public record Judgement(Verdict verdict, int points, int reachable, List<Result> results, int fit, int intent) {

    public Judgement {
        results = List.copyOf(results);
    }
}
