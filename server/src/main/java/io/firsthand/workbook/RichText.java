package io.firsthand.workbook;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text that may be in several pieces of different looks; how it is pronounced is left out. */
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Xml xml;
    private final int longest;

    /**
     * Reads texts.
     *
     * @param longest what is longer is cut off behind it, to be refused as too long
     */
    RichText(Xml xml, int longest) {
        this.xml = xml;
        this.longest = longest;
    }

    /** The text inside an element that has started. */
    String upTo(String end) throws IOException {
        var text = new StringBuilder();
        var inText = false;
        var inPronunciation = false;
        for (var event = xml.next(); ; event = xml.next()) {
            switch (event) {
                case START -> {
                    inText = xml.name().equals("t");
                    inPronunciation |= xml.name().equals("rPh");
                }
                case TEXT -> {
                    if (inText && !inPronunciation) {
                        append(text, xml.text());
                    }
                }
                case END -> {
                    if (xml.name().equals(end)) {
                        return unescaped(text);
                    }
                    inText = false;
                    inPronunciation &= !xml.name().equals("rPh");
                }
                case END_OF_FILE -> throw new Refusal("broken");
            }
        }
    }

    /** The text of an element that has started and has no others inside. */
    String plainUpTo(String end) throws IOException {
        var text = new StringBuilder();
        for (var event = xml.next(); event != Xml.Event.END || !xml.name().equals(end); event = xml.next()) {
            if (event == Xml.Event.END_OF_FILE) {
                throw new Refusal("broken");
            }
            if (event == Xml.Event.TEXT) {
                append(text, xml.text());
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, CharSequence piece) {
        text.append(piece, 0, Math.min(piece.length(), Math.max(0, longest + 1 - text.length())));
    }

    /** Characters that XML cannot hold are written in words (ECMA-376 part 1, 22.4.2.4). */
    static String unescaped(CharSequence text) {
        return text.toString().contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(it ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))))
                : text.toString();
    }
}
