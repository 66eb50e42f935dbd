package io.firsthand.content.web;

import io.firsthand.content.Piece;
import io.firsthand.web.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Marketing’s board: what is asked and not answered, and content on its way to buyers.
 *
 * @param unanswered the heaviest first
 * @param waiting how many of these there are
 * @param gone withdrawn, expired and dropped pieces
 */
public record BoardPage(
        List<QuestionRow> unanswered,
        long waiting,
        List<Column> columns,
        List<Piece> gone,
        Map<UUID, Set<UUID>> questions,
        Map<UUID, String> people,
        LocalDate today,
        boolean mayWrite)
        implements Html {

    /** One state with its pieces, those due first in front. */
    public record Column(Piece.State state, List<Piece> pieces) {}

    public boolean isEmpty() {
        return waiting == 0
                && gone.isEmpty()
                && columns.stream().allMatch(it -> it.pieces().isEmpty());
    }

    public int answers(Piece it) {
        return questions.getOrDefault(it.id(), Set.of()).size();
    }

    public String owner(Piece it) {
        var owner = it.wish().owner();
        return owner == null ? "" : people.getOrDefault(owner.value(), "");
    }

    public boolean isLate(Piece it) {
        var due = it.wish().due();
        return due != null && due.isBefore(today) && it.publishedAt() == null;
    }
}
