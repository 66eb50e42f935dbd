package io.firsthand.content.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.firsthand.content.BuyerQuestions;
import io.firsthand.content.Hearing;
import io.firsthand.content.Hearings;
import io.firsthand.content.PieceBook;
import io.firsthand.content.Question;
import io.firsthand.content.QuestionFigures;
import io.firsthand.content.QuestionSuggestions;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.web.Mistakes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what pages show of questions. */
@Component
@Transactional(readOnly = true)
class QuestionViews {

    private static final int LEADS = 50;
    private static final int LIKE = 6;

    private final BuyerQuestions questions;
    private final QuestionFigures figures;
    private final QuestionSuggestions suggestions;
    private final Hearings hearings;
    private final PieceBook pieces;
    private final LeadRecords leads;
    private final People people;

    QuestionViews(
            BuyerQuestions questions,
            QuestionFigures figures,
            QuestionSuggestions suggestions,
            Hearings hearings,
            PieceBook pieces,
            LeadRecords leads,
            People people) {
        this.questions = questions;
        this.figures = figures;
        this.suggestions = suggestions;
        this.hearings = hearings;
        this.pieces = pieces;
        this.leads = leads;
        this.people = people;
    }

    /** Every question that counts, the heaviest first, those that nobody asked yet last. */
    public List<QuestionRow> rows() {
        var known =
                questions.all().stream().filter(it -> it.mergedInto() == null).collect(toMap(Question::id, identity()));
        var rows = new ArrayList<QuestionRow>();
        var asked = new HashSet<UUID>();
        for (var it : figures.weights()) {
            var question = known.get(it.question());
            if (question != null) {
                asked.add(it.question());
                rows.add(new QuestionRow(question, it));
            }
        }
        known.values().stream()
                .filter(it -> !asked.contains(it.id()))
                .sorted((one, other) -> other.id().compareTo(one.id()))
                .forEach(it -> rows.add(new QuestionRow(it, QuestionPages.weight(List.of(), it.id()))));
        return rows;
    }

    public QuestionPage page(Question it, Actor actor) {
        return page(it, it.text(), it.kind().id(), Mistakes.NONE, actor);
    }

    public QuestionPage page(Question it, String typed, String typedKind, Mistakes mistakes, Actor actor) {
        var variants = questions.variants(it.id());
        var wordings = Stream.concat(Stream.of(it), variants.stream()).toList();
        var heard = hearings.ofQuestion(wordings.stream().map(Question::id).toList(), LEADS);
        var like = suggestions.of(it.text(), LIKE).stream()
                .map(QuestionSuggestions.Suggested::question)
                .filter(other -> !other.id().equals(it.id()))
                .toList();
        return new QuestionPage(
                it,
                QuestionPages.weight(figures.weights(), it.id()),
                figures.facets(it.id()),
                variants,
                like,
                pieces.answering(List.of(it.id())),
                heard,
                names(heard),
                people.names(),
                pieces.today(),
                typed,
                typedKind,
                mistakes,
                actor.may(Permission.WRITE_LEADS));
    }

    public Map<LeadId, String> names(Collection<Hearing> some) {
        return leads.names(some.stream().map(Hearing::lead).distinct().toList());
    }
}
