package io.firsthand.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource({
        "CFO, ECONOMIC_BUYER",
        "Leiterin Finanzen, ECONOMIC_BUYER",
        "Geschäftsführer, ECONOMIC_BUYER",
        "CTO, DECISION_MAKER",
        "Head of Purchasing, LEGAL_PROCUREMENT",
        "General Counsel, LEGAL_PROCUREMENT",
        "Datenschutzbeauftragte, LEGAL_PROCUREMENT",
        "Leiter Entwicklung, INFLUENCER",
        "Process Engineer, EVALUATOR",
        "Plant Manager, DECISION_MAKER",
    })
    void aTitleLetsUsThinkOfARole(String title, Role role) {
        assertThat(Suggestions.role(title)).contains(role);
    }

    @Test
    void aTitleThatSaysNothingSuggestsNothing() {
        assertThat(Suggestions.of(null, List.of(), Known.NOTHING)).isEmpty();
        assertThat(Suggestions.of("Guru", List.of(), Known.NOTHING)).isEmpty();
    }

    @Test
    void whoAskedForAPriceProbablyKnowsTheProduct() {
        assertThat(Suggestions.of("Guru", List.of("pricing"), Known.NOTHING))
                .containsExactly(new Suggestion(null, Awareness.PRODUCT_AWARE, "signal", "pricing"));
    }

    @Test
    void whatIsKnownIsNotSuggested() {
        var at = Instant.parse("2026-05-04T09:00:00Z");
        var known = new Known(Somebody.seen(Role.EVALUATOR, at), null, Somebody.seen(Awareness.UNAWARE, at));
        assertThat(Suggestions.of("CFO", List.of("pricing"), known)).isEmpty();
    }
}
