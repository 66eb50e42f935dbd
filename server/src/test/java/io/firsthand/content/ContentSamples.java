package io.firsthand.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.content.Hearing.Place;
import io.firsthand.content.Hearings.Heard;
import io.firsthand.content.Piece.Wish;
import io.firsthand.identity.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class ContentSamples implements Samples {

    private final BuyerQuestions questions;
    private final Hearings hearings;
    private final Pieces pieces;
    private final PieceBook book;
    private final PieceFiles files;

    ContentSamples(BuyerQuestions questions, Hearings hearings, Pieces pieces, PieceBook book, PieceFiles files) {
        this.questions = questions;
        this.hearings = hearings;
        this.pieces = pieces;
        this.book = book;
        this.files = files;
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
        company.in(() -> file(piece.id(), maya));
        var edition = company.in(() -> book.editions(piece.id())).getFirst();
        neighbour.has(question, "/questions/", "/api/v1/questions/");
        neighbour.has(heard.id(), "/hearings/", "/api/v1/hearings/");
        neighbour.has(piece.id(), "/content/", "/api/v1/content/");
        neighbour.has(edition.id(), "/editions/");
    }

    private PieceChange file(UUID piece, Actor by) {
        try {
            return files.add(piece, "en", "sap.txt", new ByteArrayInputStream("It does.".getBytes(UTF_8)), by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
