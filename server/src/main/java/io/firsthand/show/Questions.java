package io.firsthand.show;

import io.firsthand.database.Ids;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.show.Question.Wish;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The qualifying questions of shows. A question never changes, because answers name it: another takes its place. */
@Service
@Transactional
public class Questions {

    static final int MOST = 30;
    static final int MOST_OF_ALL = 1_000;
    static final int LONGEST = 300;
    static final int MOST_CHOICES = 20;

    private final QuestionRepository questions;
    private final Shows shows;
    private final Ids ids;

    Questions(QuestionRepository questions, Shows shows, Ids ids) {
        this.questions = questions;
        this.shows = shows;
        this.ids = ids;
    }

    /** Those that are asked, in their order. */
    @Transactional(readOnly = true)
    public List<Question> of(UUID show) {
        return questions.of(show).stream().filter(it -> !it.retired()).toList();
    }

    /** One that is or was asked, so that an answer can be told with its question. */
    @Transactional(readOnly = true)
    public Optional<Question> find(UUID id) {
        return questions.find(id);
    }

    /** Those of all shows, the retired ones too, the newest first; the newest {@value #MOST_OF_ALL} of them. */
    @Transactional(readOnly = true)
    public List<Question> all() {
        return questions.newest(MOST_OF_ALL);
    }

    public Writing<Question> add(UUID show, Wish wish) {
        if (shows.find(show).isEmpty()) {
            return new Writing.Missing<>();
        }
        var asked = of(show);
        return insert(show, asked.isEmpty() ? 1 : asked.getLast().position() + 1, wish, asked.size());
    }

    /** Retires it and asks the other in its place. */
    public Writing<Question> replace(UUID id, Wish wish) {
        var before = questions.find(id).filter(it -> !it.retired()).orElse(null);
        if (before == null) {
            return new Writing.Missing<>();
        }
        if (wish.text().strip().equals(before.text())
                && wish.kind() == before.kind()
                && wish.choices().equals(before.choices())) {
            return new Writing.Done<>(before);
        }
        var written =
                insert(before.show(), before.position(), wish, of(before.show()).size() - 1);
        if (written instanceof Writing.Done) {
            questions.retire(id, true);
        }
        return written;
    }

    /** Asks it no more; or again. */
    public Writing<Question> retire(UUID id, boolean isRetired) {
        questions.retire(id, isRetired);
        return questions.find(id).<Writing<Question>>map(Writing.Done::new).orElseGet(Writing.Missing::new);
    }

    private Writing<Question> insert(UUID show, int position, Wish wish, int others) {
        var checker = new Checker();
        var text = checker.line("text", wish.text(), LONGEST);
        if (text == null && wish.text().isBlank()) {
            checker.add("text", Reason.MISSING, "");
        }
        if (others >= MOST) {
            checker.add("text", Reason.TOO_MANY, String.valueOf(MOST));
        }
        var choices = choices(wish, checker);
        if (text == null || !checker.isContent()) {
            return new Writing.Refused<>(checker.mistakes());
        }
        var question = new Question(ids.next(), show, position, text, wish.kind(), choices, false);
        questions.insert(question);
        return new Writing.Done<>(question);
    }

    private static List<String> choices(Wish wish, Checker checker) {
        if (!wish.kind().hasChoices()) {
            return List.of();
        }
        var choices = wish.choices().stream()
                .flatMap(it -> Optional.ofNullable(checker.line("choices", it, LONGEST)).stream())
                .distinct()
                .toList();
        if (choices.size() < 2) {
            checker.add("choices", Reason.MISSING, "");
        } else if (choices.size() > MOST_CHOICES) {
            checker.add("choices", Reason.TOO_MANY, String.valueOf(MOST_CHOICES));
        }
        return choices;
    }
}
