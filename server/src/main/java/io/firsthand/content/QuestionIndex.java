package io.firsthand.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the known questions that are most like a text. Each term t of a {@link Wording} weighs w(t) = its kind’s weight ×
 * ln(1 + N / n), n of N known texts having it; in N ≥ 100 texts those weigh nothing that more than a quarter has. With S
 * the sum of w² over what both have, and |d| and |q| the roots of the sums over the known text and the asked one, a
 * known text scores the geometric mean of the cosine, S / (|d| |q|), and of how much of it is found again, S / |d|²: a
 * short question in a long sentence still scores well. From 0 to 1.
 */
public final class QuestionIndex {

    /** From which score on a question is suggested. */
    public static final double SUGGESTS = 0.3;

    private static final int ENOUGH_TO_BE_COMMON = 100;

    private final List<Known> known;
    private final Map<String, Posting> postings;
    private final double[] lengths;

    /** A known text, and the question that it asks. */
    public record Known(UUID question, String text) {}

    /** How like a question is. */
    public record Match(UUID question, double score) {

        static final Comparator<Match> BEST_FIRST =
                Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::question);
    }

    /** Which texts have a term, and how much that counts. */
    private static final class Posting {

        private final int[] texts;
        private final double weight;

        private Posting(List<Integer> texts, double weight) {
            this.texts = texts.stream().mapToInt(it -> it).toArray();
            this.weight = weight;
        }
    }

    private QuestionIndex(List<Known> known, Map<String, Posting> postings, double[] lengths) {
        this.known = known;
        this.postings = postings;
        this.lengths = lengths;
    }

    public static QuestionIndex of(List<Known> known) {
        var kinds = new HashMap<String, Double>();
        var texts = new HashMap<String, List<Integer>>();
        for (var i = 0; i < known.size(); i++) {
            for (var term : Wording.of(known.get(i).text()).terms().entrySet()) {
                kinds.put(term.getKey(), term.getValue());
                texts.computeIfAbsent(term.getKey(), _ -> new ArrayList<>()).add(i);
            }
        }
        var squares = new double[known.size()];
        var postings = new HashMap<String, Posting>();
        texts.forEach((term, having) -> {
            var weight = kinds.getOrDefault(term, 0.0) * rarity(having.size(), known.size());
            having.forEach(i -> squares[i] += weight * weight);
            postings.put(term, new Posting(having, weight));
        });
        return new QuestionIndex(
                List.copyOf(known),
                postings,
                Arrays.stream(squares).map(Math::sqrt).toArray());
    }

    static double rarity(int having, int all) {
        return all >= ENOUGH_TO_BE_COMMON && having > all / 4 ? 0 : Math.log(1 + (double) all / Math.max(1, having));
    }

    int size() {
        return known.size();
    }

    /** The best first, each question once, with at least that score. */
    public List<Match> nearest(String text, int most, double least) {
        var shared = new double[known.size()];
        var square = 0.0;
        for (var term : Wording.of(text).terms().entrySet()) {
            var posting = postings.get(term.getKey());
            var weight = posting == null ? term.getValue() * rarity(0, known.size()) : posting.weight;
            square += weight * weight;
            if (posting != null && weight > 0) {
                for (var i : posting.texts) {
                    shared[i] += weight * weight;
                }
            }
        }
        var best = new HashMap<UUID, Double>();
        for (var i = 0; i < shared.length; i++) {
            if (shared[i] > 0) {
                var score = score(shared[i], lengths[i], Math.sqrt(square));
                if (score >= least) {
                    best.merge(known.get(i).question(), score, Math::max);
                }
            }
        }
        return best.entrySet().stream()
                .map(it -> new Match(it.getKey(), it.getValue()))
                .sorted(Match.BEST_FIRST)
                .limit(most)
                .toList();
    }

    static double score(double shared, double known, double asked) {
        return Math.sqrt(shared / (known * asked) * (shared / (known * known)));
    }
}
