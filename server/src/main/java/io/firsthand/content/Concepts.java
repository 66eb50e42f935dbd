package io.firsthand.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What buyers' words are about, in English and German: {@code concepts.txt} has a line for each, a name and the beginnings
 * of words. By these a question in one language finds the same in the other.
 */
final class Concepts {

    private static final int SHORTEST_WITHIN = 6;

    /** By the first two letters of the beginnings. */
    private static final Map<String, List<Beginning>> BEGINNINGS = read();

    private record Beginning(String text, String concept) {}

    private Concepts() {}

    /** Of a word in lower case, also of the parts of a long one that is put together of several. */
    static List<String> in(String word) {
        var found = new ArrayList<String>();
        var last = word.length() >= 2 * SHORTEST_WITHIN ? word.length() - SHORTEST_WITHIN : 0;
        for (var i = 0; i <= last && i + 2 <= word.length(); i++) {
            for (var it : BEGINNINGS.getOrDefault(head(word, i), List.of())) {
                var isLong = i == 0 || it.text.length() >= SHORTEST_WITHIN;
                if (isLong && word.startsWith(it.text, i) && !found.contains(it.concept)) {
                    found.add(it.concept);
                }
            }
        }
        return found;
    }

    private static String head(String word, int at) {
        return word.substring(at, at + 2);
    }

    private static Map<String, List<Beginning>> read() {
        var all = new HashMap<String, List<Beginning>>();
        try (var in = Objects.requireNonNull(Concepts.class.getResourceAsStream("concepts.txt"))) {
            for (var line : new String(in.readAllBytes(), UTF_8).split("\n", -1)) {
                var colon = line.indexOf(':');
                if (line.startsWith("#") || colon < 0) {
                    continue;
                }
                for (var text : line.substring(colon + 1).strip().split(" ", -1)) {
                    all.computeIfAbsent(head(text, 0), _ -> new ArrayList<>())
                            .add(new Beginning(text, line.substring(0, colon)));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
