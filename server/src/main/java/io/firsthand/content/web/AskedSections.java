package io.firsthand.content.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.firsthand.content.BuyerQuestions;
import io.firsthand.content.Hearing;
import io.firsthand.content.Hearings;
import io.firsthand.content.NoteQuestions;
import io.firsthand.content.Offers;
import io.firsthand.content.Piece;
import io.firsthand.content.PieceBook;
import io.firsthand.content.Question;
import io.firsthand.content.Sending;
import io.firsthand.content.Sendings;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.web.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts on the page of a lead what it asked, and what would answer it. */
@Component
class AskedSections implements LeadSection {

    private static final int TO_CHOOSE = 200;

    private final Hearings hearings;
    private final BuyerQuestions questions;
    private final NoteQuestions notes;
    private final Offers offers;
    private final Sendings sendings;
    private final PieceBook pieces;

    AskedSections(
            Hearings hearings,
            BuyerQuestions questions,
            NoteQuestions notes,
            Offers offers,
            Sendings sendings,
            PieceBook pieces) {
        this.hearings = hearings;
        this.questions = questions;
        this.notes = notes;
        this.offers = offers;
        this.sendings = sendings;
        this.pieces = pieces;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        var mayWrite = actor.may(Permission.WRITE_LEADS) && !lead.withdrawn() && !lead.erased();
        var heard = hearings.of(lead.id());
        var sent = sendings.of(lead.id());
        if (!mayWrite && heard.isEmpty() && sent.isEmpty()) {
            return Optional.empty();
        }
        var asked = questions(heard);
        return Optional.of(new AskedSection(
                lead,
                heard,
                asked,
                mayWrite ? notes.of(lead.id()) : List.of(),
                offers.of(lead, heard, sent).stream()
                        .map(it -> new AskedSection.Offer(it.piece(), it.answers()))
                        .toList(),
                sent.reversed(),
                sentPieces(sent),
                mayWrite ? questions.some(TO_CHOOSE) : List.of(),
                mayWrite));
    }

    private Map<UUID, Question> questions(List<Hearing> heard) {
        var all = new HashMap<>(questions.of(heard.stream()
                .map(Hearing::question)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        all.putAll(questions.of(all.values().stream()
                .map(Question::root)
                .filter(it -> !all.containsKey(it))
                .toList()));
        return all;
    }

    private Map<UUID, Piece> sentPieces(List<Sending> sent) {
        return sent.stream()
                .map(Sending::piece)
                .distinct()
                .flatMap(it -> pieces.find(it).stream())
                .collect(toMap(Piece::id, identity()));
    }
}
