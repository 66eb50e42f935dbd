package io.firsthand.content.web;

import io.firsthand.content.Edition;
import io.firsthand.content.Piece;
import io.firsthand.content.PieceBook;
import io.firsthand.content.Question;
import io.firsthand.content.Sendings;
import io.firsthand.identity.People;
import io.firsthand.web.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Questions and content as files. */
@Component
class ContentFiles {

    private final QuestionViews questions;
    private final PieceBook book;
    private final Sendings sendings;
    private final People people;

    ContentFiles(QuestionViews questions, PieceBook book, Sendings sendings, People people) {
        this.questions = questions;
        this.book = book;
        this.sendings = sendings;
        this.people = people;
    }

    void questions(HttpServletResponse response) {
        var file = CsvFile.begin(
                response,
                "questions.csv",
                "id",
                "kind",
                "question",
                "language",
                "leads",
                "leads_with_open_opportunity",
                "open_pipeline",
                "answered");
        questions
                .rows()
                .forEach(it -> file.row(
                        it.question().id(),
                        it.question().kind().id(),
                        it.question().text(),
                        it.question().tongue().id(),
                        it.weight().leads(),
                        it.weight().open(),
                        it.weight().pipeline().stream()
                                .map(money -> "%d %s".formatted(Math.round(money.amount()), money.currency()))
                                .collect(Collectors.joining("; ")),
                        it.weight().answered()));
    }

    void board(HttpServletResponse response) {
        var file = CsvFile.begin(
                response,
                "content.csv",
                "id",
                "title",
                "kind",
                "state",
                "audience",
                "awareness",
                "due",
                "owner",
                "published_at",
                "expires",
                "languages",
                "questions",
                "sent",
                "opened");
        var all = book.in(Piece.State.values());
        var asked = book.questions(all);
        var editions = book.editions(all);
        var texts = questions.rows().stream()
                .map(QuestionRow::question)
                .collect(Collectors.toMap(Question::id, Question::text));
        var names = people.names();
        var used = sendings.counts();
        for (var it : all) {
            var wish = it.wish();
            var owner = wish.owner();
            var counts = used.getOrDefault(it.id(), Sendings.Counts.NONE);
            file.row(
                    it.id(),
                    it.title(),
                    wish.kind().id(),
                    it.isExpired(book.today()) ? "expired" : it.state().id(),
                    wish.audience(),
                    wish.awareness(),
                    wish.due(),
                    owner == null ? null : names.getOrDefault(owner.value(), ""),
                    it.publishedAt(),
                    it.expires(),
                    languages(editions.getOrDefault(it.id(), List.of())),
                    texts(asked.getOrDefault(it.id(), Set.of()), texts),
                    counts.sent(),
                    counts.opened());
        }
    }

    private static String languages(List<Edition> all) {
        return all.stream().map(Edition::language).distinct().sorted().collect(Collectors.joining("; "));
    }

    private static String texts(Set<UUID> asked, Map<UUID, String> texts) {
        return asked.stream()
                .flatMap(it -> Optional.ofNullable(texts.get(it)).stream())
                .sorted()
                .collect(Collectors.joining(" | "));
    }
}
