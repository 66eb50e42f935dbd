package io.firsthand.definition.web;

import io.firsthand.criterion.Term;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.Unfinished;
import io.firsthand.definition.web.ConditionNode.Group;
import io.firsthand.web.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition in a form: {@link ConditionPart} shows it, and {@link #posted} is what was made of it.
 *
 * @param asText whether it is shown as text although the form could show it
 * @param typed as it was just typed, which says more than what is stored of it
 */
public record ConditionForm(
        Vocabulary vocabulary, boolean asText, @Nullable Group typed) {

    private static final int LONGEST = 8_000;

    /** As {@link #posted} came in, to be shown again after a button such as {@code add:if} or {@code text} was pressed. */
    public static ConditionForm again(Posted form, Vocabulary vocabulary) {
        var asText = form.deed().equals("text")
                || (form.one("mode").equals("text") && !form.deed().equals("form"));
        return new ConditionForm(
                vocabulary, asText, form.one("mode").equals("form") && !asText ? tree(form, vocabulary) : null);
    }

    /** As it is stored, whether it was built or written; as it was before, if it still says the same. */
    public static String posted(Posted form, String before, Vocabulary vocabulary) {
        if (form.one("mode").equals("text")) {
            var cel = form.one("cel");
            return cel.substring(0, Math.min(cel.length(), LONGEST));
        }
        var built = ConditionText.stored(tree(form, vocabulary), vocabulary);
        return ConditionText.isSame(before, built) ? before : built;
    }

    /** As it was built, after what the button does that was pressed. */
    public static Group tree(Posted form, Vocabulary vocabulary) {
        var root = ConditionNodes.posted(form, vocabulary);
        return ConditionTree.after(root, form.deed()).orElse(root);
    }

    /** Whether fields or operators are others than when the form was shown, so that it must be shown anew. */
    public static boolean isTurned(Posted form) {
        return ConditionNodes.isTurned(form);
    }

    /** Null if the form cannot show the condition, or is not to. */
    public @Nullable Group group(String condition) {
        return asText
                ? null
                : typed != null ? typed : ConditionText.read(condition).orElse(null);
    }

    public boolean isForForm(String condition) {
        return ConditionText.read(condition).isPresent();
    }

    public String cel(String condition) {
        return Unfinished.is(condition) ? "" : condition;
    }

    /** What can be asked about, by the words of its group; what the row has comes along even if it is gone. */
    public Map<String, List<Term>> terms(String path) {
        var groups = new LinkedHashMap<String, List<Term>>();
        for (var term : vocabulary.terms()) {
            if (!term.retired() || term.path().equals(path)) {
                groups.computeIfAbsent(Page.say("editor.group." + term.group()), _ -> new ArrayList<>())
                        .add(term);
            }
        }
        return groups;
    }

    public @Nullable Term term(String path) {
        return vocabulary.find(path).orElse(null);
    }
}
