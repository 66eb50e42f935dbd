package io.firsthand.lead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
                .filter(word -> !word.isEmpty())
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

    String sql() {
        var conditions = new ArrayList<String>();
        for (var i = 0; i < patterns.size(); i++) {
            conditions.add("lead_search.text like :word" + i);
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        for (var i = 0; i < patterns.size(); i++) {
            parameters.put("word" + i, patterns.get(i));
        }
        return parameters;
    }

    private static String escape(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
