package io.firsthand.content.web;

import io.firsthand.content.Effects;
import io.firsthand.content.Piece;
import io.firsthand.content.Piece.State;
import io.firsthand.content.PieceBook;
import io.firsthand.content.PieceFiles;
import io.firsthand.content.Pieces;
import io.firsthand.content.Sending;
import io.firsthand.content.Sendings;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.lead.LeadRecords;
import io.firsthand.web.Mistakes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what pages show of content. */
@Component
@Transactional(readOnly = true)
class PieceViews {

    private static final int WAITING = 8;
    private static final int CHOICES = 40;
    private static final int SENDINGS = 1_000;
    private static final List<State> COLUMNS = List.of(State.REQUESTED, State.DRAFTED, State.APPROVED, State.PUBLISHED);

    private final PieceBook book;
    private final Pieces pieces;
    private final PieceFiles files;
    private final Sendings sendings;
    private final Effects effects;
    private final QuestionViews questions;
    private final LeadRecords leads;
    private final People people;

    PieceViews(
            PieceBook book,
            Pieces pieces,
            PieceFiles files,
            Sendings sendings,
            Effects effects,
            QuestionViews questions,
            LeadRecords leads,
            People people) {
        this.book = book;
        this.pieces = pieces;
        this.files = files;
        this.sendings = sendings;
        this.effects = effects;
        this.questions = questions;
        this.leads = leads;
        this.people = people;
    }

    public BoardPage board(Actor actor) {
        var all = book.in(State.values());
        var today = book.today();
        var waiting = questions.rows().stream()
                .filter(it -> !it.weight().answered() && it.weight().open() > 0)
                .toList();
        var columns = COLUMNS.stream()
                .map(state -> new BoardPage.Column(
                        state,
                        all.stream()
                                .filter(it -> it.state() == state && !it.isExpired(today))
                                .toList()))
                .toList();
        var gone = all.stream()
                .filter(it -> !COLUMNS.contains(it.state()) || it.isExpired(today))
                .toList();
        return new BoardPage(
                waiting.stream().limit(WAITING).toList(),
                waiting.size(),
                columns,
                gone,
                book.questions(all),
                people.names(),
                today,
                actor.may(Permission.WRITE_LEADS));
    }

    public PieceFormPage form(String action, boolean isNew, PieceForm form, Mistakes mistakes) {
        var all = questions.rows();
        var chosen = all.stream().filter(it -> form.has(it.question().id()));
        var others = all.stream().filter(it -> !form.has(it.question().id())).limit(CHOICES);
        var names = new LinkedHashMap<String, String>();
        people.all().stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::name))
                .forEach(it -> names.put(it.id().value().toString(), it.name()));
        return new PieceFormPage(
                action, isNew, form, Stream.concat(chosen, others).toList(), names, mistakes);
    }

    public PieceForm form(Piece it) {
        return PieceForm.of(it, List.copyOf(book.questions(List.of(it)).getOrDefault(it.id(), Set.of())));
    }

    public PiecePage page(Piece it, Map<String, String> typed, Mistakes mistakes, Actor actor) {
        var asked = book.questions(List.of(it)).getOrDefault(it.id(), Set.of());
        var sent = sendings.ofPiece(it.id(), SENDINGS);
        var names = people.names();
        return new PiecePage(
                it,
                questions.rows().stream()
                        .filter(row -> asked.contains(row.question().id()))
                        .toList(),
                book.editions(it.id()),
                sent,
                leads.names(sent.stream().map(Sending::lead).distinct().toList()),
                effects.of(it.id()),
                book.events(it.id()),
                heard(it, names),
                names,
                book.today(),
                typed,
                mistakes,
                files.largest().toMegabytes(),
                actor.may(Permission.WRITE_LEADS),
                pieces.mayApprove(actor));
    }

    private List<String> heard(Piece it, Map<UUID, String> names) {
        return book.heard(it).stream()
                .map(names::get)
                .filter(name -> name != null)
                .sorted()
                .toList();
    }
}
