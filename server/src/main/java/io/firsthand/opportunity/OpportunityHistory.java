package io.firsthand.opportunity;

import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import io.firsthand.opportunity.Opportunity.Status;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replays the facts of a lead into its opportunities, knowing nothing of the tables. */
final class OpportunityHistory {

    private final Map<String, @Nullable String> fields = new LinkedHashMap<>();
    private final Instant openedAt;
    private Status status = Status.OPEN;
    private @Nullable Instant closedAt;
    private @Nullable String lostReason;
    private boolean withdrawn;
    private final TreeMap<Instant, PastStage.Stood> stages = new TreeMap<>();

    private OpportunityHistory(Values opened, Instant at) {
        for (var field : OpportunityFacts.fields(Terms.named("")).keySet()) {
            fields.put(field, opened.text(field));
        }
        openedAt = at;
    }

    /** Each opportunity that the facts tell of, as {@link #line} writes it, by its id. */
    static Map<String, String> replay(List<Fact> facts) {
        var all = new TreeMap<String, OpportunityHistory>();
        for (var fact : facts) {
            if (!OpportunityKinds.ALL.contains(fact.kind())) {
                continue;
            }
            var values = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            var id = values.text(OpportunityFacts.ID, "");
            if (fact.kind().equals(OpportunityKinds.OPENED)) {
                all.put(id, new OpportunityHistory(values, fact.at()));
            } else if (all.containsKey(id)) {
                all.get(id).apply(fact.kind(), values, fact.at());
            }
        }
        var lines = new TreeMap<String, String>();
        all.forEach((id, it) -> lines.put(id, it.line()));
        return lines;
    }

    private void apply(Kind kind, Values values, Instant at) {
        if (kind.equals(OpportunityKinds.CHANGED)) {
            var changes = Values.in(values.map(), OpportunityFacts.CHANGES).map();
            changes.keySet()
                    .forEach(
                            field -> fields.put(field, Values.in(changes, field).text(OpportunityFacts.AFTER)));
        } else if (kind.equals(OpportunityKinds.WON)) {
            end(Status.WON, at, null);
        } else if (kind.equals(OpportunityKinds.LOST)) {
            end(Status.LOST, at, values.text(OpportunityFacts.REASON));
        } else if (kind.equals(OpportunityKinds.REOPENED)) {
            end(Status.OPEN, null, null);
        } else if (kind.equals(OpportunityKinds.STOOD)) {
            stages.put(at, new PastStage.Stood(at, values.text(OpportunityFacts.STAGE_WORDS, "")));
        } else if (kind.equals(OpportunityKinds.UNSTOOD)) {
            stages.remove(Instant.parse(values.text(OpportunityFacts.AT, at.toString())));
        } else {
            withdrawn = kind.equals(OpportunityKinds.WITHDRAWN);
        }
    }

    private void end(Status how, @Nullable Instant at, @Nullable String reason) {
        status = how;
        closedAt = at;
        lostReason = reason;
    }

    private String line() {
        return line(fields, status, openedAt, closedAt, lostReason, withdrawn) + inWords(stages.values());
    }

    /** All that is shown of an opportunity; † before one that was withdrawn. */
    static String line(Opportunity it, Collection<PastStage.Stood> stages) {
        return line(
                        OpportunityFacts.fields(it.terms()),
                        it.status(),
                        it.openedAt(),
                        it.closedAt(),
                        it.lostReason(),
                        it.withdrawn())
                + inWords(stages);
    }

    private static String inWords(Collection<PastStage.Stood> stages) {
        return stages.stream().map(it -> " · " + it.words() + " " + it.at()).collect(Collectors.joining());
    }

    private static String line(
            Map<String, @Nullable String> fields,
            Status status,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String lostReason,
            boolean withdrawn) {
        var line = new StringBuilder(withdrawn ? "† " : "");
        fields.values()
                .forEach(value -> line.append(value == null ? "–" : value).append(" · "));
        line.append(status.id()).append(" · ").append(openedAt);
        if (closedAt != null) {
            line.append(" – ").append(closedAt);
        }
        return lostReason == null
                ? line.toString()
                : line.append(": ").append(lostReason).toString();
    }
}
