package io.firsthand.conversion;

import io.firsthand.statistics.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The same learning from a table of any origin, to see how good it is. */
public final class Tables {

    private Tables() {}

    /**
     * One row and what came of it.
     *
     * @param values by characteristic: {@code String}, {@code Double} or a list of {@code String}; what is absent is unknown
     * @param fold from 0 to 99; alike for what is not independent
     */
    public record Row(Map<String, Object> values, boolean came, int fold) {

        public Row {
            values = Map.copyOf(values);
        }
    }

    /** What was found: the characteristics by their ids, and how good the probability is; empty if there is none. */
    public record Learnt(List<String> suspicious, Optional<Judged> judged) {

        public Learnt {
            suspicious = List.copyOf(suspicious);
        }
    }

    /** Learns what can be learnt, but not from what is left out or looks as if it was filled in after the outcome. */
    public static Learnt learn(List<Row> table, Set<String> trusted, Set<String> leftOut) {
        var sampling = new Sampling();
        table.forEach(it -> sampling.take(it.values, it.came));
        var codebook = new Codebook(sampling.characteristics(trusted, leftOut));
        var columns = new ArrayList<int[]>();
        table.forEach(it -> columns.add(codebook.columns(it.values)));
        var pairs = Pairs.of(codebook, columns, table.stream().map(Row::came).toList());
        var rows = new Rows(codebook.learnt() + pairs.all().size());
        for (var i = 0; i < table.size(); i++) {
            rows.add(table.get(i).came, table.get(i).fold, pairs.with(columns.get(i), codebook.learnt()));
        }
        var learning = new Learning(rows, codebook.learnt(), pairs);
        var suspicious = codebook.characteristics().stream()
                .filter(Characteristic::suspicious)
                .map(Characteristic::id)
                .toList();
        return new Learnt(
                suspicious, learning.isEnough() ? learning.learn(Goal.WON).map(Judged::of) : Optional.empty());
    }
}
