package io.firsthand.content;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.firsthand.committee.Committees;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which published content fits a lead: what answers its questions first, then what is made for somebody where it is. */
@Service
@Transactional(readOnly = true)
public class Offers {

    private static final int MOST = 4;

    private final PieceBook pieces;
    private final BuyerQuestions questions;
    private final Committees committees;

    Offers(PieceBook pieces, BuyerQuestions questions, Committees committees) {
        this.pieces = pieces;
        this.questions = questions;
        this.committees = committees;
    }

    /**
     * A piece that fits.
     *
     * @param answers the question of the lead that it answers, as it counts
     * @param score 4 for an answer, 2 for its awareness, 1 for its part in the purchase
     */
    public record Offer(Piece piece, @Nullable Question answers, int score) {}

    /** The best first; without what the lead got already. */
    public List<Offer> of(Lead lead, List<Hearing> heard, List<Sending> sent) {
        var got = sent.stream().map(Sending::piece).collect(toSet());
        var offered =
                pieces.offered().stream().filter(it -> !got.contains(it.id())).toList();
        if (offered.isEmpty()) {
            return List.of();
        }
        var asked = asked(heard);
        var answers = pieces.questions(offered);
        var who = who(lead);
        return offered.stream()
                .map(it -> offer(it, answers.getOrDefault(it.id(), Set.of()), asked, who))
                .filter(it -> it.score() > 1)
                .sorted(Comparator.comparingInt(Offer::score)
                        .reversed()
                        .thenComparing(it -> it.piece().title()))
                .limit(MOST)
                .toList();
    }

    /** What is known of the person, from a conversation or by whoever said so last; else guessed from the stage. */
    private record Who(@Nullable String role, @Nullable String awareness) {}

    private Who who(Lead lead) {
        var known = committees.known(lead.id());
        var role = Optional.ofNullable(known.role()).map(it -> it.value().id());
        var aware = Optional.ofNullable(known.awareness()).map(it -> it.value().id());
        return new Who(role.orElse(null), aware.or(() -> usual(lead.stage())).orElse(null));
    }

    /** Somebody with whom sales speaks of an offer knows the product. */
    private static Optional<String> usual(Stage stage) {
        return switch (stage) {
            case SQL, OPPORTUNITY -> Optional.of("product_aware");
            case INQUIRY, MQL, SAL, WON, NURTURE, DISQUALIFIED, LOST -> Optional.empty();
        };
    }

    private static Offer offer(Piece it, Set<UUID> answers, Map<UUID, Question> asked, Who who) {
        var answered = answers.stream().map(asked::get).filter(Objects::nonNull).findFirst();
        var wish = it.wish();
        var score = (answered.isPresent() ? 4 : 0)
                + (wish.awareness() != null && wish.awareness().equals(who.awareness) ? 2 : 0)
                + (wish.audience() != null && wish.audience().equals(who.role) ? 1 : 0);
        return new Offer(it, answered.orElse(null), score);
    }

    private Map<UUID, Question> asked(List<Hearing> heard) {
        var wordings = questions.of(heard.stream()
                .flatMap(it -> Stream.ofNullable(it.question()))
                .distinct()
                .toList());
        var roots = wordings.values().stream().map(Question::root).distinct().toList();
        return questions.of(roots).values().stream().collect(toMap(Question::id, Function.identity()));
    }
}
