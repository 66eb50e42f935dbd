package io.firsthand.bench;

import io.firsthand.content.QuestionIndex;
import io.firsthand.content.QuestionIndex.Known;
import io.firsthand.content.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Which of 5,000 known questions a note may ask: notes of twelve sentences, as the page of a lead asks for them. */
final class Questioning implements Scenario {

    private static final int QUESTIONS = 5_000;
    private static final int NOTES = 2_000;
    private static final int SENTENCES = 12;
    private static final double WANTED_MILLIS = 50;

    private static final List<String> STEMS = List.of(
            "integrat",
            "licens",
            "contract",
            "encrypt",
            "rollout",
            "maintenan",
            "warrant",
            "deliver",
            "hosting",
            "train",
            "Schnittstell",
            "Wartung",
            "Lieferzeit",
            "Ersatzteil",
            "Datenschutz",
            "Einführ",
            "Verfügbar",
            "Schul",
            "Rabatt",
            "Garanti");
    private static final List<String> SMALL =
            List.of("how", "does", "the", "what", "is", "we", "wie", "ist", "die", "wir", "for", "für", "when", "wann");

    private final List<Known> known;
    private final List<String> notes;

    private Questioning(List<Known> known, List<String> notes) {
        this.known = known;
        this.notes = notes;
    }

    static Scenario prepare(Place place) {
        var random = new Random(5);
        var vocabulary = IntStream.range(0, 1_500).mapToObj(_ -> word(random)).toList();
        var known = IntStream.range(0, place.most(QUESTIONS))
                .mapToObj(i -> new Known(new UUID(1, i), sentence(random, vocabulary) + "?"))
                .toList();
        var notes = IntStream.range(0, place.most(NOTES))
                .mapToObj(_ -> String.join(
                        ". ",
                        IntStream.range(0, SENTENCES)
                                .mapToObj(_ -> sentence(random, vocabulary))
                                .toList()))
                .toList();
        return new Questioning(known, notes);
    }

    /** One of twenty beginnings with an ending of its own, so that words are like each other as in a language. */
    private static String word(Random random) {
        var ending = random.ints(3, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return STEMS.get(random.nextInt(STEMS.size())) + ending;
    }

    private static String sentence(Random random, List<String> vocabulary) {
        return String.join(
                " ",
                IntStream.range(0, 9)
                        .mapToObj(_ -> random.nextBoolean()
                                ? SMALL.get(random.nextInt(SMALL.size()))
                                : vocabulary.get(random.nextInt(vocabulary.size())))
                        .toList());
    }

    @Override
    public List<Figure> measure() {
        var before = System.nanoTime();
        var index = QuestionIndex.of(known);
        var made = System.nanoTime() - before;
        var took = new long[notes.size()];
        var found = 0;
        for (var i = 0; i < took.length; i++) {
            var start = System.nanoTime();
            for (var sentence : Sentences.of(notes.get(i))) {
                found += index.nearest(sentence, 3, QuestionIndex.SUGGESTS).size();
            }
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        Place.tell("%,d suggestions".formatted(found));
        var figures = new ArrayList<Figure>();
        figures.add(Figure.millis("index of %,d questions made anew".formatted(known.size()), made));
        figures.add(Figure.millis("a note of 12 sentences, p50", took[took.length / 2]));
        figures.add(Figure.millis("a note of 12 sentences, p99", took[(int) (took.length * 0.99)])
                .target(WANTED_MILLIS));
        return figures;
    }
}
