package io.firsthand.lead;

import io.firsthand.lead.Mistake.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with values that come from outside, and hands back the good ones tidied. */
public final class Checker {

    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

    private final List<Mistake> mistakes = new ArrayList<>();

    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    public boolean isContent() {
        return mistakes.isEmpty();
    }

    public void add(String field, Reason reason, String detail) {
        mistakes.add(new Mistake(field, reason, detail));
    }

    /** One line of text, trimmed; null when nothing is there. */
    public @Nullable String line(String field, @Nullable String given, int longest) {
        var text = block(field, given, longest);
        return text == null || text.indexOf('\n') < 0 ? text : text.replaceAll("\\s*\\n\\s*", " ");
    }

    /** Any number of lines, trimmed; null when nothing is there. */
    public @Nullable String block(String field, @Nullable String given, int longest) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var text = given.strip();
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        if (!isText(text)) {
            add(field, Reason.NOT_TEXT, "");
            return null;
        }
        if (text.length() > longest) {
            add(field, Reason.TOO_LONG, String.valueOf(longest));
            return null;
        }
        return text;
    }

    public Instant time(String field, Instant given, Instant now) {
        var time = given.truncatedTo(ChronoUnit.MILLIS);
        if (time.isBefore(EARLIEST)) {
            add(field, Reason.TOO_EARLY, EARLIEST.toString());
        } else if (time.isAfter(now.plus(1, ChronoUnit.DAYS))) {
            add(field, Reason.TOO_LATE, now.toString());
        }
        return time;
    }

    /** False for control characters other than tab and line end, and for halves of characters. */
    static boolean isText(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n') || c == 0x7f) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
