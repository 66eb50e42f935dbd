package io.firsthand.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.content.QuestionIndex.Known;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Measures what is suggested on a labelled set: {@code labelled.tsv}. Precision: of sentences for which something is
 * suggested, how many are meant by the first suggestion. Recall: of sentences that ask something, how many get it as first.
 */
class SuggestionPrecisionTest {

    private record Sentence(String asks, String text) {}

    private record Measured(int suggested, int right, int asking) {

        double precision() {
            return (double) right / suggested;
        }

        double recall() {
            return (double) right / asking;
        }
    }

    private final Map<String, UUID> ids = new HashMap<>();
    private final List<Known> known = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    @Test
    void mostSuggestionsAreMeant() throws IOException {
        read();
        var index = QuestionIndex.of(known);
        var measured = measured(index, part(1), QuestionIndex.SUGGESTS);

        assertThat(measured.precision()).isGreaterThan(0.85);
        assertThat(measured.recall()).isGreaterThan(0.5);
    }

    private List<Sentence> part(int rest) {
        return IntStream.range(0, sentences.size())
                .filter(i -> i % 2 == rest)
                .mapToObj(sentences::get)
                .toList();
    }

    private Measured measured(QuestionIndex index, List<Sentence> some, double least) {
        var suggested = 0;
        var right = 0;
        for (var it : some) {
            var found = index.nearest(it.text(), 1, least);
            suggested += found.size();
            if (!found.isEmpty() && found.getFirst().question().equals(ids.get(it.asks()))) {
                right++;
            }
        }
        return new Measured(suggested, right, (int)
                some.stream().filter(it -> !it.asks().equals("-")).count());
    }

    private void read() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("labelled.tsv"))) {
            for (var line : new String(in.readAllBytes(), UTF_8).split("\n", -1)) {
                var cells = line.split("\t", -1);
                if (cells[0].equals("Q")) {
                    ids.put(cells[1], new UUID(0, ids.size()));
                    known.add(new Known(Objects.requireNonNull(ids.get(cells[1])), cells[2]));
                } else if (cells[0].equals("S")) {
                    sentences.add(new Sentence(cells[1], cells[2]));
                }
            }
        }
    }
}
