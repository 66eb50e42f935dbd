package io.firsthand.content.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;

/**
 * The fields for what the buyer asked, in the form for a touch: one, and more of them folded.
 *
 * @param known questions to choose from while somebody types
 */
public record TouchQuestionsPart(List<Typed> fields, Mistakes mistakes, List<String> known) implements Html {

    /** What somebody typed into one. */
    public record Typed(String name, String words) {

        public String id() {
            return "f-" + name.replace('.', '-');
        }
    }

    public Typed first() {
        return fields.getFirst();
    }

    public List<Typed> others() {
        return fields.subList(1, fields.size());
    }

    /** Whether one of the others was used. */
    public boolean isUnfolded() {
        return others().stream().anyMatch(it -> !it.words().isBlank());
    }
}
