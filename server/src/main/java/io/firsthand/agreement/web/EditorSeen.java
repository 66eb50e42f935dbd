package io.firsthand.agreement.web;

import io.firsthand.definition.Content;
import io.firsthand.definition.Line;
import io.firsthand.tlog.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines that a page shows with a short hash each, so that the server knows what the page has not seen yet. */
record EditorSeen(Map<String, String> lines) {

    private static final int LONGEST = 20_000;

    static EditorSeen of(Content content) {
        var lines = new LinkedHashMap<String, String>();
        Line.all(content).forEach(it -> lines.put(it, hash(content, it)));
        return new EditorSeen(lines);
    }

    static EditorSeen read(String text) {
        var lines = new LinkedHashMap<String, String>();
        for (var it : text.substring(0, Math.min(text.length(), LONGEST)).split(" ", -1)) {
            var parts = it.split("=", 2);
            if (parts.length == 2) {
                lines.put(parts[0], parts[1]);
            }
        }
        return new EditorSeen(lines);
    }

    static String hash(Content content, String line) {
        return Hash.sha256(Line.json(content, line).getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 12);
    }

    String text() {
        var text = new ArrayList<String>();
        lines.forEach((line, hash) -> text.add(line + "=" + hash));
        return String.join(" ", text);
    }

    /** Whether lines came, went or moved. */
    boolean isOrderedLike(EditorSeen other) {
        return List.copyOf(lines.keySet()).equals(List.copyOf(other.lines.keySet()));
    }

    /** The lines of the other one that this one does not show, or shows differently. */
    List<String> changed(EditorSeen other) {
        return other.lines.entrySet().stream()
                .filter(it -> !it.getValue().equals(lines.get(it.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
