package io.firsthand.criterion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the terms that a judge asks for, so that each is looked up once for a lead. */
final class Slots {

    private final Vocabulary vocabulary;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<TermType> types = new ArrayList<>();

    Slots(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The number of a term that the vocabulary has. */
    int of(String path) {
        return numbers.computeIfAbsent(path, _ -> {
            types.add(type(path));
            return types.size() - 1;
        });
    }

    /** {@code now} is there without being a term. */
    TermType type(String path) {
        return path.equals("now")
                ? TermType.TIME
                : vocabulary.find(path).map(Term::type).orElseThrow(() -> new IllegalArgumentException(path));
    }

    Loader loader() {
        return new Loader(numbers.keySet().toArray(String[]::new), types.toArray(TermType[]::new));
    }

    /** A value that is not of its term's type, as a field may have that was another type before, is unknown. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares loaders.
    record Loader(String[] paths, TermType[] types) {

        Frame load(Knowledge knowledge, Instant now) {
            var values = new @Nullable Object[paths.length];
            for (var i = 0; i < values.length; i++) {
                var path = paths[i];
                var value = path.equals("now") ? now : knowledge.get(path);
                values[i] = value != null && types[i].holds(value) ? value : null;
            }
            return new Frame(values, now);
        }
    }
}
