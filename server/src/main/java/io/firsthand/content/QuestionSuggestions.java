package io.firsthand.content;

import io.firsthand.content.QuestionIndex.Known;
import io.firsthand.content.QuestionIndex.Match;
import io.firsthand.database.CurrentWorkspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which known questions a text may ask: an index in memory for each workspace, made anew when its questions change. */
@Service
@Transactional(readOnly = true)
public class QuestionSuggestions {

    private final QuestionRepository questions;
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();

    QuestionSuggestions(QuestionRepository questions) {
        this.questions = questions;
    }

    /** A question that a text is like, and how much, from 0 to 1. */
    public record Suggested(Question question, double score) {}

    /** A sentence of a note, and what it may ask, the likeliest first. */
    public record Found(String sentence, List<Suggested> suggested) {}

    private record Held(long change, QuestionIndex index, Map<UUID, Question> questions) {}

    /** The likeliest first; each question once, as it counts. */
    public List<Suggested> of(String text, int most) {
        var now = held();
        return told(now, now.index.nearest(text, most, QuestionIndex.SUGGESTS));
    }

    /** Sentences of a note that may ask something that is known; each question only where it fits best. */
    public List<Found> in(String note, int most) {
        var now = held();
        var best = new HashMap<UUID, Found>();
        for (var sentence : Sentences.of(note)) {
            var found = told(now, now.index.nearest(sentence, 3, QuestionIndex.SUGGESTS));
            if (!found.isEmpty()) {
                best.merge(
                        found.getFirst().question().id(),
                        new Found(sentence, found),
                        (one, other) -> score(one) >= score(other) ? one : other);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(QuestionSuggestions::score)
                        .reversed()
                        .thenComparing(Found::sentence))
                .limit(most)
                .toList();
    }

    private static double score(Found it) {
        return it.suggested().getFirst().score();
    }

    private static List<Suggested> told(Held now, List<Match> matches) {
        var all = new ArrayList<Suggested>();
        for (var it : matches) {
            var question = now.questions.get(it.question());
            if (question != null) {
                all.add(new Suggested(question, it.score()));
            }
        }
        return all;
    }

    private Held held() {
        var workspace = CurrentWorkspace.get().value();
        var change = questions.change(workspace);
        var known = held.get(workspace);
        if (known != null && known.change == change) {
            return known;
        }
        var all = questions.all(workspace);
        var index = QuestionIndex.of(
                all.stream().map(it -> new Known(it.root(), it.text())).toList());
        var fresh = new Held(change, index, all.stream().collect(Collectors.toMap(Question::id, Function.identity())));
        held.put(workspace, fresh);
        return fresh;
    }
}
