package io.firsthand.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.tlog.MalformedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeJsonTest {

    @Test
    void isReadBackFromItsJson() {
        var generated = new Generated(6);
        for (var i = 0; i < 500; i++) {
            var knowledge = generated.knowledge();

            assertThat(Knowledge.read(knowledge.json())).isEqualTo(knowledge);
        }
    }

    @Test
    void isTheSameTextForTheSameValues() {
        assertThat(Knowledge.of(Map.of("custom.n", 2, "contact.title", " CEO ")).json())
                .isEqualTo("{\"contact.title\":\"CEO\",\"custom.n\":2}");
    }

    @Test
    void blankIsUnknown() {
        var knowledge = Knowledge.of(Map.of("contact.title", " "));

        assertThat(knowledge.isKnown("contact.title")).isFalse();
    }

    @Test
    void aDayIsItsFirstMoment() {
        assertThat(Knowledge.of(Map.of("custom.day", LocalDate.parse("2026-05-04")))
                        .get("custom.day"))
                .isEqualTo(Instant.parse("2026-05-04T00:00:00Z"));
    }

    @Test
    void signalsTouchesAndTagsAreNeverUnknown() {
        var nothing = Knowledge.of(Map.of());

        assertThat(nothing.get("signals")).isEqualTo(List.of());
        assertThat(nothing.get("lead.tags")).isEqualTo(List.of());
        assertThat(nothing.get("touches.count")).isEqualTo(0d);
        assertThat(nothing.isKnown("touches.last_at")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"a\":{\"at\":\"noon\"}}",
                "{\"a\":{\"for\":1}}",
                "{\"a\":[[1]]}",
                "{\"a\":{}}",
                "{\"a\":null}"
            })
    void refusesWhatItDidNotWrite(String json) {
        assertThatThrownBy(() -> Knowledge.read(json)).isInstanceOf(MalformedException.class);
    }
}
