package io.firsthand.content.web;

import io.firsthand.content.Hearing;
import io.firsthand.content.Piece;
import io.firsthand.content.Question;
import io.firsthand.content.QuestionSuggestions.Found;
import io.firsthand.content.Sending;
import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead asked, what would answer it, and what it got.
 *
 * @param questions those that were heard, and those that count where these are other wordings
 * @param found what its notes may ask
 * @param suggested content for it, the best first
 * @param known questions to choose from while somebody types
 */
public record AskedSection(
        Lead lead,
        List<Hearing> heard,
        Map<UUID, Question> questions,
        List<Found> found,
        List<Offer> suggested,
        List<Sending> sent,
        Map<UUID, Piece> pieces,
        List<String> known,
        boolean mayWrite)
        implements Html {

    /**
     * A piece that fits.
     *
     * @param answers the question of the lead that it answers; null if it only fits where the lead stands
     */
    public record Offer(Piece piece, @Nullable Question answers) {}

    public String href() {
        return "/leads/" + lead.id().value();
    }

    /** The question as it counts, or what was said. */
    public String asked(Hearing it) {
        var question = it.question() == null ? null : questions.get(it.question());
        var root = question == null ? null : questions.getOrDefault(question.root(), question);
        return root == null ? it.said().orElse("") : root.text();
    }

    public @Nullable UUID root(Hearing it) {
        var question = it.question() == null ? null : questions.get(it.question());
        return question == null ? null : question.root();
    }

    /** The buyer's own words, where they differ. */
    public @Nullable String words(Hearing it) {
        return it.words() == null || it.words().equals(asked(it)) ? null : it.words();
    }

    public String title(Sending it) {
        var piece = pieces.get(it.piece());
        return piece == null ? "–" : piece.title();
    }
}
