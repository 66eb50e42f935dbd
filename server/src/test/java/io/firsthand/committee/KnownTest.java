package io.firsthand.committee;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.capture.Choices;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownTest {

    private static final Instant MAY = Instant.parse("2026-05-04T09:00:00Z");

    @Test
    void theLatestCountsWheneverItWasWrittenDown() {
        var known = Known.of(List.of(said(Role.CHAMPION, null, 2), said(Role.EVALUATOR, Stance.NEUTRAL, 1)));
        assertThat(known.line()).isEqualTo("champion · neutral · –");
    }

    @Test
    void ofTwoAtTheSameTimeTheLaterWrittenCounts() {
        assertThat(Known.of(List.of(said(Role.CHAMPION, null, 1), said(Role.BLOCKER, null, 1)))
                        .is(Role.BLOCKER))
                .isTrue();
    }

    @Test
    void whatIsSaidToBeUnknownIsForgotten() {
        assertThat(Known.of(List.of(said(Role.CHAMPION, null, 1), said(Role.UNKNOWN, null, 2)))
                        .isNothing())
                .isTrue();
    }

    @Test
    void choicesAreThoseOfThePhone() {
        assertThat(Arrays.stream(Role.values()).filter(it -> it != Role.UNKNOWN).map(Role::id))
                .containsExactlyElementsOf(Choices.ROLES);
        assertThat(Arrays.stream(Awareness.values())
                        .filter(it -> it != Awareness.UNKNOWN)
                        .map(Awareness::id))
                .containsExactlyElementsOf(Choices.AWARENESS);
    }

    private static Observation said(@Nullable Role role, @Nullable Stance stance, int hour) {
        return new Observation(
                UUID.randomUUID(),
                new LeadId(new UUID(0, 1)),
                null,
                role,
                stance,
                null,
                How.TYPED,
                null,
                new UUID(0, 2),
                MAY.plusSeconds(3_600L * hour),
                MAY,
                new UUID(0, 3));
    }
}
