package io.firsthand.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a note apart into what may be a question each. */
public final class Sentences {

    /** A note may be long; what is asked stands in its beginning. */
    private static final int MOST = 60;

    private static final int LONGEST = 400;
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|[\\n\\r;•]+|\\s[-–]\\s");

    private Sentences() {}

    public static List<String> of(String note) {
        var all = new ArrayList<String>();
        for (var part : END.split(note, -1)) {
            var sentence = part.strip();
            if (Tongue.words(sentence).size() >= 2 && all.size() < MOST) {
                all.add(sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence);
            }
        }
        return all;
    }
}
