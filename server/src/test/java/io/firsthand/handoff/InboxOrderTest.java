package io.firsthand.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboxOrderTest {

    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

    private record Row(String name, int hours) {
        Instant due() {
            return NOW.plusSeconds(hours * 3_600L);
        }
    }

    @Test
    void whatPressesStaysOnTopAsItIsDueAndOnlyTheRestGoesByRank() {
        var rows = List.of(
                new Row("overdue", -5),
                new Row("soon", 3),
                new Row("later", 60),
                new Row("none", 9_000),
                new Row("new", 9_001));
        var rank = Map.of("overdue", 0.1, "soon", 0.9, "later", 0.2, "none", 0.8);

        var ordered =
                InboxOrder.of(rows, Row::due, NOW.plusSeconds(24 * 3_600), it -> rank.getOrDefault(it.name(), -1.0));

        assertThat(ordered).extracting(Row::name).containsExactly("overdue", "soon", "none", "later", "new");
    }
}
