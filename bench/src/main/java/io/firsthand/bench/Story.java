package io.firsthand.bench;

import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the scenarios of the log tell: Ada meets Grace at a booth, again and again. */
final class Story {

    static final UUID ADA = UUID.fromString("00000000-0000-7000-8000-00000000ada0");
    static final Instant MAY_FIRST = Instant.parse("2026-05-01T09:30:00.123Z");
    static final String KIND = "lead.captured";
    static final Map<Label, Map<String, Object>> VALUES = Map.of(
            Label.PERSON, Map.of("name", "Grace Hopper", "email", "grace@example.com"),
            Label.SOURCE, Map.of("channel", "booth_conversation", "tags", List.of("packaging", "fair")));

    private Story() {}

    static NewFact captured(UUID lead) {
        return new NewFact(new Kind(KIND), Optional.of(lead), ADA, MAY_FIRST, VALUES);
    }
}
