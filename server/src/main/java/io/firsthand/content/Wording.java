package io.firsthand.content;

import java.util.HashMap;
import java.util.Map;

/**
 * What a text is compared by: the stems of its words, what these are about, and their groups of three letters, each with
 * how much it counts before it is known how common it is.
 */
record Wording(Map<String, Double> terms) {

    private static final double WORD = 1;
    private static final double CONCEPT = 1.2;
    /** Letters find words that are bent, put together or mistyped. There are many in a word: each counts little. */
    private static final double LETTERS = 0.3;

    static Wording of(String text) {
        var tongue = Tongue.spoken(text);
        var terms = new HashMap<String, Double>();
        for (var word : Tongue.words(text)) {
            if (word.length() < 2 || tongue.isSmall(word)) {
                continue;
            }
            terms.put("w:" + tongue.stem(word), WORD);
            Concepts.in(word).forEach(it -> terms.put("c:" + it, CONCEPT));
            letters(word, terms);
        }
        return new Wording(terms);
    }

    private static void letters(String word, Map<String, Double> terms) {
        if (word.length() < 4) {
            return;
        }
        var within = "_" + word + "_";
        for (var i = 0; i + 3 <= within.length(); i++) {
            terms.put("t:" + within.substring(i, i + 3), LETTERS);
        }
    }
}
