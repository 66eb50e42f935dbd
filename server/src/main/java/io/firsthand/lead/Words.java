package io.firsthand.lead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What somebody types to find leads, word by word. */
final class Words {

    private static final int MOST = 8;
    private static final int LONGEST = 100;
    private static final int SHORT = 3;

    private final List<String> patterns = new ArrayList<>();

    private Words(List<String> words) {
        for (var word : words) {
            // Three letters are found anywhere; fewer only where a word begins, which is what the index can tell.
            patterns.add((word.length() < SHORT ? "% " : "%") + escape(word) + "%");
        }
    }

    static Words of(String text) {
        if (!Checker.isText(text)) {
            return new Words(List.of());
        }
        var digits = SearchText.digits(text);
        var isPhone = digits.length() >= SHORT && text.chars().noneMatch(Character::isLetter) && !text.contains("@");
        var words = isPhone ? List.of(withoutTrunk(digits)) : words(text);
        return new Words(words);
    }

    private static List<String> words(String text) {
        return Arrays.stream(Plain.of(text).strip().split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A number is found with or without the 0 or 00 that is dialled before it. */
    private static String withoutTrunk(String digits) {
        var number = digits.replaceFirst("^0+", "");
        return number.length() < SHORT ? digits : number;
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    int size() {
        return patterns.size();
    }

    /** The condition that all words occur. */
    String sql() {
        return sql(_ -> true);
    }

    /** The same condition, of which the index shall be asked for some words only. */
    String sql(IntPredicate isIndexed) {
        return sql("lead_search.text", isIndexed);
    }

    /** The same condition on another column. */
    String sql(String column, IntPredicate isIndexed) {
        return IntStream.range(0, patterns.size())
                .mapToObj(i -> (isIndexed.test(i) ? column : "(" + column + " || '')") + " like :word" + i)
                .collect(Collectors.joining(" and "));
    }

    /** Counts, one column for each word, in how many rows it occurs. */
    String counts() {
        return IntStream.range(0, patterns.size())
                .mapToObj(i -> "count(*) filter (where lead_search.text like :word" + i + ")")
                .collect(Collectors.joining(", "));
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        for (var i = 0; i < patterns.size(); i++) {
            parameters.put("word" + i, patterns.get(i));
        }
        return parameters;
    }

    static String escape(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
