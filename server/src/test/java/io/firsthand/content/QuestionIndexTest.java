package io.firsthand.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.content.QuestionIndex.Known;
import io.firsthand.content.QuestionIndex.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionIndexTest {

    private static final List<String> WORDS = List.of(
            "price",
            "sso",
            "integrate",
            "SAP",
            "Datenschutz",
            "hosting",
            "Verschlüsselung",
            "customers",
            "rollout",
            "Schulung",
            "the",
            "wie",
            "our",
            "unsere",
            "export",
            "offline",
            "kosten",
            "long",
            "contract",
            "API");

    @Test
    void findsExactlyWhatComparingWithEachFinds() {
        var random = new Random(8);
        for (var round = 0; round < 40; round++) {
            var known = IntStream.range(0, 5 + random.nextInt(200))
                    .mapToObj(i -> new Known(new UUID(1, random.nextInt(120)), text(random)))
                    .toList();
            var asked = text(random);
            var found = QuestionIndex.of(known).nearest(asked, 1000, 0.05);
            var slow = slow(known, asked, 0.05);

            assertThat(found)
                    .extracting(Match::question)
                    .containsExactlyElementsOf(
                            slow.stream().map(Match::question).toList());
            for (var i = 0; i < found.size(); i++) {
                assertThat(found.get(i).score()).isCloseTo(slow.get(i).score(), within(1e-9));
            }
        }
    }

    private static String text(Random random) {
        return String.join(
                " ",
                random.ints(2 + random.nextInt(7), 0, WORDS.size())
                        .mapToObj(WORDS::get)
                        .toList());
    }

    /** The same by the formula, each known text by itself. */
    private static List<Match> slow(List<Known> known, String asked, double least) {
        var having = new HashMap<String, Integer>();
        known.forEach(
                it -> Wording.of(it.text()).terms().keySet().forEach(term -> having.merge(term, 1, Integer::sum)));
        var best = new HashMap<UUID, Double>();
        for (var it : known) {
            var one = weighed(Wording.of(it.text()), having, known.size());
            var other = weighed(Wording.of(asked), having, known.size());
            var shared = one.entrySet().stream()
                    .filter(term -> other.containsKey(term.getKey()))
                    .mapToDouble(term -> term.getValue() * term.getValue())
                    .sum();
            var cosine = shared / (length(one) * length(other));
            var again = shared / (length(one) * length(one));
            if (shared > 0 && Math.sqrt(cosine * again) >= least) {
                best.merge(it.question(), Math.sqrt(cosine * again), Math::max);
            }
        }
        return best.entrySet().stream()
                .map(it -> new Match(it.getKey(), it.getValue()))
                .sorted(Match.BEST_FIRST)
                .toList();
    }

    private static Map<String, Double> weighed(Wording it, Map<String, Integer> having, int all) {
        var weighed = new HashMap<String, Double>();
        it.terms()
                .forEach((term, weight) ->
                        weighed.put(term, weight * QuestionIndex.rarity(having.getOrDefault(term, 0), all)));
        return weighed;
    }

    private static double length(Map<String, Double> all) {
        return Math.sqrt(all.values().stream().mapToDouble(it -> it * it).sum());
    }

    @Test
    void theSameWordsInAnotherOrderFormOrCaseAreAlmostTheSame() {
        var one = new UUID(1, 1);
        var index = QuestionIndex.of(List.of(
                new Known(one, "Does it integrate with SAP?"),
                new Known(new UUID(1, 2), "How long does a rollout take?"),
                new Known(new UUID(1, 3), "Where is our data hosted?")));

        assertThat(index.nearest("SAP INTEGRATION??", 3, QuestionIndex.SUGGESTS))
                .extracting(Match::question)
                .containsExactly(one);
        assertThat(index.nearest("Gibt es eine SAP-Schnittstelle?", 3, QuestionIndex.SUGGESTS))
                .as("another language, by what the words are about")
                .extracting(Match::question)
                .containsExactly(one);
    }

    @Test
    void whatIsAboutSomethingElseInWhateverLanguageIsLikeNothing() {
        var index = QuestionIndex.of(List.of(
                new Known(new UUID(1, 1), "Does it integrate with SAP?"),
                new Known(new UUID(1, 2), "How long does a rollout take?")));

        assertThat(index.nearest("Nice chat, sent greetings to his wife", 3, QuestionIndex.SUGGESTS))
                .isEmpty();
        assertThat(index.nearest("¿Cuánto tiempo dura la garantía?", 3, QuestionIndex.SUGGESTS))
                .isEmpty();
        assertThat(index.nearest("導入にはどのくらいかかりますか", 3, QuestionIndex.SUGGESTS)).isEmpty();
        assertThat(index.nearest("", 3, QuestionIndex.SUGGESTS)).isEmpty();
        assertThat(QuestionIndex.of(List.of()).nearest("How long?", 3, 0)).isEmpty();
    }

    @Test
    void tellsEnglishFromGerman() {
        assertThat(Tongue.spoken("How long does it take to roll out?")).isEqualTo(Tongue.EN);
        assertThat(Tongue.spoken("Wie lange dauert die Einführung?")).isEqualTo(Tongue.DE);
        assertThat(Tongue.spoken("Combien de temps cela prend ?")).isEqualTo(Tongue.OTHER);
        assertThat(Tongue.spoken("SSO?")).isEqualTo(Tongue.OTHER);
    }

    @Test
    void takesANoteApart() {
        assertThat(Sentences.of("Met at the booth. Wants to know: is it on premise? Budget in May;\n- asked about SSO"))
                .containsExactly(
                        "Met at the booth.", "Wants to know: is it on premise?", "Budget in May", "- asked about SSO");
    }
}
