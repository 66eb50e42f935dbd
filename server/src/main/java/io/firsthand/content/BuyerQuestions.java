package io.firsthand.content;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.content.Question.Kind;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that the workspace knows. */
@Service
@Transactional
public class BuyerQuestions {

    private final QuestionRepository questions;
    private final QuestionMergeRepository merges;
    private final Ids ids;
    private final Clock clock;

    BuyerQuestions(QuestionRepository questions, QuestionMergeRepository merges, Ids ids, Clock clock) {
        this.questions = questions;
        this.merges = merges;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds a question, unless one has the same words. */
    public Asking add(Kind kind, String text, Actor actor) {
        var tidy = tidy(text);
        var mistakes = mistakes(tidy);
        if (!mistakes.isEmpty()) {
            return new Asking.Refused(mistakes);
        }
        var known = questions.known(workspace(), Tongue.normal(tidy));
        if (known.isPresent()) {
            return new Asking.AlreadyKnown(known.get());
        }
        var now = clock.instant().truncatedTo(MILLIS);
        var it = new Question(ids.next(), kind, tidy, Tongue.spoken(tidy), null, actor.id(), now);
        questions.insert(workspace(), it);
        return new Asking.Asked(
                questions.known(workspace(), Tongue.normal(tidy)).orElse(it));
    }

    /** Says it in other words. */
    public Asking reword(UUID id, Kind kind, String text) {
        var tidy = tidy(text);
        var mistakes = mistakes(tidy);
        if (!mistakes.isEmpty()) {
            return new Asking.Refused(mistakes);
        }
        if (find(id).isEmpty()) {
            return new Asking.Missing();
        }
        return questions.reword(workspace(), id, kind, tidy)
                ? new Asking.Asked(find(id).orElseThrow())
                : questions
                        .known(workspace(), Tongue.normal(tidy))
                        .<Asking>map(Asking.AlreadyKnown::new)
                        .orElseGet(() -> new Asking.Refused(List.of(new Mistake("text", Reason.TAKEN, ""))));
    }

    private static List<Mistake> mistakes(String text) {
        if (Tongue.normal(text).isEmpty()) {
            return List.of(new Mistake("text", Reason.MISSING, ""));
        }
        return text.length() > Question.LONGEST
                ? List.of(new Mistake("text", Reason.TOO_LONG, String.valueOf(Question.LONGEST)))
                : List.of();
    }

    static String tidy(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /**
     * Makes one question a wording of another, with all its own; returns the merge, or nothing if one of them is not there,
     * or is a wording itself.
     */
    public Optional<QuestionMerge> merge(UUID survivor, UUID absorbed, Actor actor) {
        questions.lock(workspace(), List.of(survivor, absorbed));
        var both = questions.of(workspace(), List.of(survivor, absorbed));
        if (both.size() != 2 || both.stream().anyMatch(it -> it.mergedInto() != null)) {
            return Optional.empty();
        }
        var moved = Stream.concat(
                        Stream.of(absorbed),
                        questions.variants(workspace(), absorbed).stream().map(Question::id))
                .toList();
        var merge = new QuestionMerge(
                ids.next(), survivor, absorbed, moved, clock.instant().truncatedTo(MILLIS), actor.id());
        questions.point(workspace(), moved, survivor);
        merges.insert(workspace(), merge);
        return Optional.of(merge);
    }

    /**
     * Makes a wording a question of its own again, with those that came along and went nowhere else since; false if it is
     * none.
     */
    public boolean separate(UUID absorbed) {
        var it = find(absorbed).filter(found -> found.mergedInto() != null);
        if (it.isEmpty()) {
            return false;
        }
        merges.standing(workspace(), absorbed).ifPresent(merge -> {
            var others = questions.of(workspace(), merge.moved()).stream()
                    .filter(other ->
                            !other.id().equals(absorbed) && it.get().root().equals(other.mergedInto()))
                    .map(Question::id)
                    .toList();
            questions.point(workspace(), others, absorbed);
            merges.undone(workspace(), merge.id(), clock.instant());
        });
        questions.point(workspace(), List.of(absorbed), null);
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<Question> find(UUID id) {
        return questions.find(workspace(), id);
    }

    @Transactional(readOnly = true)
    public Map<UUID, Question> of(Collection<UUID> some) {
        return questions.of(workspace(), some).stream().collect(Collectors.toMap(Question::id, Function.identity()));
    }

    /** Those that count and their other wordings. */
    @Transactional(readOnly = true)
    public List<Question> all() {
        return questions.all(workspace());
    }

    /** The words of some that count, to choose from. */
    @Transactional(readOnly = true)
    public List<String> some(int most) {
        return questions.some(workspace(), most);
    }

    /** The question of the same words. */
    @Transactional(readOnly = true)
    public Optional<Question> same(String text) {
        return questions.known(workspace(), Tongue.normal(text));
    }

    @Transactional(readOnly = true)
    public List<Question> variants(UUID root) {
        return questions.variants(workspace(), root);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
