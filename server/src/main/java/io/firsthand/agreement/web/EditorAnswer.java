package io.firsthand.agreement.web;

import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes in an editor that is open: htmx puts each part in its place by its id.
 *
 * @param lines to be shown anew
 * @param criteria whether all criteria are shown anew, because one came, went or moved
 * @param below the same of the rules below the threshold and of targets
 * @param removed what can be put back, if something was taken away
 */
public record EditorAnswer(
        EditorView view,
        List<String> lines,
        boolean criteria,
        boolean below,
        @Nullable Removed removed) implements Html {

    /** A line that was taken away, with all that is needed to put it back. */
    public record Removed(String line, String name, String json, int index) {}

    static EditorAnswer of(EditorView view, List<String> lines) {
        return new EditorAnswer(view, lines, false, false, null);
    }

    /** Those that do not stand in a list that is shown anew as a whole. */
    public List<String> single() {
        return lines.stream()
                .filter(it -> !it.isBlank())
                .filter(it -> !(criteria && it.startsWith("criteria.")))
                .filter(it -> !(below && (it.startsWith("below.") || it.startsWith("targets."))))
                .distinct()
                .toList();
    }
}
