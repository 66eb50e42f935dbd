package io.firsthand.verdict;

import io.firsthand.criterion.Vocabulary;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The terms that a condition names. */
final class Mentions {

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)?");

    private Mentions() {}

    static List<String> in(String condition, Vocabulary vocabulary) {
        var bare = LITERAL.matcher(condition).replaceAll("\"\"");
        return PATH.matcher(bare)
                .results()
                .map(MatchResult::group)
                .map(it -> vocabulary.find(it).isPresent() ? it : it.replaceFirst("\\..*", ""))
                .filter(it -> vocabulary.find(it).isPresent())
                .distinct()
                .toList();
    }
}
