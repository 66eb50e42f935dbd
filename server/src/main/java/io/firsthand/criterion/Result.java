package io.firsthand.criterion;

import java.util.List;

/**
 * What became of one criterion.
 *
 * @param missing the paths of the terms that would tell, if it is unknown; sorted
 * @param decides whether it is unknown and its answer could change the verdict: a question to ask
 */
public record Result(String key, Truth truth, List<String> missing, boolean decides) {

    public Result {
        missing = List.copyOf(missing);
    }
}
