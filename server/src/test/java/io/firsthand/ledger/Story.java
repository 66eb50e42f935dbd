package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of the ledger tell: Ada captures leads in a workspace of their own. */
record Story(WorkspaceId workspace, Ledger ledger, TransactionTemplate transaction) {

    static final UUID ADA = UUID.fromString("00000000-0000-7000-8000-00000000ada0");
    static final Instant MAY_FIRST = Instant.parse("2026-05-01T09:30:00.123Z");

    static Story begin(Ledger ledger, PlatformTransactionManager transactions) {
        return new Story(new WorkspaceId(UUID.randomUUID()), ledger, new TransactionTemplate(transactions));
    }

    <T> T in(Supplier<T> work) {
        return CurrentWorkspace.<T, RuntimeException>in(workspace, () -> transaction.execute(_ -> work.get()));
    }

    List<UUID> tell(NewFact... facts) {
        return in(() -> ledger.append(List.of(facts)));
    }

    List<Fact> of(UUID lead) {
        return in(() -> ledger.of(lead));
    }

    /** Tells of so many new leads. */
    void tellOf(int leads) {
        in(() -> ledger.append(
                Stream.generate(() -> captured(UUID.randomUUID())).limit(leads).toList()));
    }

    static NewFact captured(UUID lead) {
        return captured(lead, MAY_FIRST);
    }

    static NewFact captured(UUID lead, Instant at) {
        return new NewFact(
                new Kind("lead.captured"),
                Optional.of(lead),
                ADA,
                at,
                Map.of(
                        Label.PERSON, Map.of("name", "Grace Hopper", "email", "grace@example.com"),
                        Label.SOURCE, Map.of("channel", "booth_conversation", "tags", List.of("packaging", "fair"))));
    }

    static NewFact staged(UUID lead, String stage) {
        return new NewFact(
                new Kind("stage.entered"), Optional.of(lead), ADA, MAY_FIRST, Map.of(Label.STAGE, Map.of("to", stage)));
    }
}
