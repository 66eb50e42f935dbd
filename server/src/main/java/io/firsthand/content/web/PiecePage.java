package io.firsthand.content.web;

import io.firsthand.content.Edition;
import io.firsthand.content.Effect;
import io.firsthand.content.Piece;
import io.firsthand.content.Piece.State;
import io.firsthand.content.PieceEvent;
import io.firsthand.content.Sending;
import io.firsthand.lead.LeadId;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A piece of content: what it is, what it consists of, whom it was sent to, and what came of it.
 *
 * @param heard names of those who heard its questions
 * @param typed what was not taken
 */
public record PiecePage(
        Piece piece,
        List<QuestionRow> questions,
        List<Edition> editions,
        List<Sending> sendings,
        Map<LeadId, String> leads,
        Effect effect,
        List<PieceEvent> events,
        List<String> heard,
        Map<UUID, String> people,
        LocalDate today,
        Map<String, String> typed,
        Mistakes mistakes,
        long largest,
        boolean mayWrite,
        boolean mayApprove)
        implements Html {

    public String href() {
        return "/content/" + piece.id();
    }

    public String name(UUID id) {
        return people.getOrDefault(id, "–");
    }

    public String lead(Sending it) {
        return leads.getOrDefault(it.lead(), "–");
    }

    public boolean isWaiting() {
        return editions.stream().anyMatch(it -> it.approval() == null);
    }

    public boolean takesEditions() {
        return mayWrite && piece.state() != State.WITHDRAWN && piece.state() != State.DROPPED;
    }

    public boolean isPublishable() {
        return mayWrite && (piece.state() == State.APPROVED || piece.state() == State.WITHDRAWN);
    }

    public boolean isDroppable() {
        return mayWrite
                && (piece.state() == State.REQUESTED
                        || piece.state() == State.DRAFTED
                        || piece.state() == State.APPROVED);
    }

    public long followed() {
        return sendings.stream().filter(Sending::followed).count();
    }

    public long opened() {
        return sendings.stream().filter(it -> it.openedAt() != null).count();
    }

    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }
}
