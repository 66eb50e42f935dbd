package io.firsthand.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between the angle brackets of an element; names lose their prefixes. */
final class Tag {

    private final StringBuilder text;
    private final List<String> attributes = new ArrayList<>();
    private String name = "";
    private boolean isEmpty;
    private int at;

    Tag(StringBuilder text) {
        this.text = text;
    }

    String name() {
        return name;
    }

    boolean isEmpty() {
        return isEmpty;
    }

    @Nullable String attribute(String local) {
        for (var i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(local)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }

    /** Takes the text apart; returns whether it starts an element. */
    boolean parse() throws Refusal {
        attributes.clear();
        var ends = !text.isEmpty() && text.charAt(0) == '/';
        at = ends ? 1 : 0;
        name = word();
        if (ends) {
            return false;
        }
        isEmpty = text.charAt(Math.max(0, text.length() - 1)) == '/';
        var last = isEmpty ? text.length() - 1 : text.length();
        for (skipBlanks(); at < last; skipBlanks()) {
            attribute();
        }
        return true;
    }

    private void attribute() throws Refusal {
        var key = word();
        skipBlanks();
        expect(at < text.length() && text.charAt(at) == '=');
        at++;
        skipBlanks();
        expect(at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\''));
        var quote = text.charAt(at);
        var end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end++;
        }
        expect(end < text.length());
        attributes.add(key);
        attributes.add(References.resolved(text.substring(at + 1, end)));
        at = end + 1;
    }

    private String word() throws Refusal {
        var begin = at;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '=' && text.charAt(at) != '/') {
            begin = text.charAt(at) == ':' ? at + 1 : begin;
            at++;
        }
        expect(at > begin);
        return text.substring(begin, at);
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private static void expect(boolean held) throws Refusal {
        if (!held) {
            throw new Refusal("broken");
        }
    }
}
