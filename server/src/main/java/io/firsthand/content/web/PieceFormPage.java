package io.firsthand.content.web;

import io.firsthand.capture.Choices;
import io.firsthand.content.Piece.Kind;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asking for content, or saying otherwise what it is to be.
 *
 * @param action where the form goes
 * @param questions to choose from: those chosen already, and the heaviest
 * @param people by id
 */
public record PieceFormPage(
        String action,
        boolean isNew,
        PieceForm form,
        List<QuestionRow> questions,
        Map<String, String> people,
        Mistakes mistakes)
        implements Html {

    public Map<String, String> kinds() {
        return named(Arrays.stream(Kind.values()).map(Kind::id).toList(), "content.sort.");
    }

    public Map<String, String> roles() {
        return named(Choices.ROLES, "capture.role.");
    }

    public Map<String, String> awareness() {
        return named(Choices.AWARENESS, "capture.awareness.");
    }

    private static Map<String, String> named(List<String> ids, String words) {
        var all = new LinkedHashMap<String, String>();
        ids.forEach(it -> all.put(it, Page.say(words + it)));
        return all;
    }
}
