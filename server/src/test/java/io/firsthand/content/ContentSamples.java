package io.firsthand.content;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.content.Hearing.Place;
import io.firsthand.content.Hearings.Heard;
import io.firsthand.content.Piece.Wish;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class ContentSamples implements Samples {

    private final BuyerQuestions questions;
    private final Hearings hearings;
    private final Pieces pieces;
    private final PieceBook book;

    ContentSamples(BuyerQuestions questions, Hearings hearings, Pieces pieces, PieceBook book) {
        this.questions = questions;
        this.hearings = hearings;
        this.pieces = pieces;
        this.book = book;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var maya = company.maya().actor();
        var asked = (Asking.Asked)
                company.in(() -> questions.add(Question.Kind.QUESTION, "Does it integrate with SAP?", maya));
        var question = asked.question().id();
        var heard = company.in(() -> hearings.hear(
                        new Heard(
                                neighbour.lead().id(), "SAP?", Place.LEAD, null, Instant.parse("2026-05-04T09:30:00Z")),
                        question,
                        maya))
                .orElseThrow();
        var wish = new Wish("SAP", Piece.Kind.FAQ, null, null, null, null, null);
        var piece = ((PieceChange.Done) company.in(() -> pieces.request(wish, List.of(question), maya))).piece();
        company.in(() -> pieces.add(piece.id(), "en", "https://example.com/sap", maya));
        var edition = company.in(() -> book.editions(piece.id())).getFirst();
        neighbour.has(question, "/questions/", "/api/v1/questions/");
        neighbour.has(heard.id(), "/hearings/", "/api/v1/hearings/");
        neighbour.has(piece.id(), "/content/", "/api/v1/content/");
        neighbour.has(edition.id(), "/editions/");
    }
}
