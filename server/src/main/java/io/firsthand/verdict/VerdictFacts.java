package io.firsthand.verdict;

import io.firsthand.criterion.Result;
import io.firsthand.criterion.Verdict;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verdicts as facts of their lead, and what those facts say. */
final class VerdictFacts {

    static final String DEFINITION = "definition";
    static final String TITLE = "title";
    static final String VERSION = "version";
    static final String VERDICT = "verdict";
    static final String POINTS = "points";
    static final String RESULTS = "results";
    static final String REASON = "reason";

    private static final int MOST_SIGNALS = 20;

    private VerdictFacts() {}

    /** By the definition, in whose name the machine judges. */
    static NewFact evaluated(Decision it, Instant at) {
        var judgement = it.judgement();
        var results = new LinkedHashMap<String, Object>();
        judgement
                .results()
                .forEach(result -> results.put(result.key(), result.truth().id()));
        var values = Values.none()
                .with(DEFINITION, it.seat().id().toString())
                .with(TITLE, it.seat().content().title())
                .with(VERSION, (long) it.seat().version())
                .with("hash", it.seat().hash())
                .with(VERDICT, judgement.verdict().id())
                .with(POINTS, (long) judgement.points())
                .with("reachable", (long) judgement.reachable())
                .with("fit", (long) judgement.fit())
                .with("intent", (long) judgement.intent())
                .with(RESULTS, results)
                .with(
                        "decides",
                        list(judgement.results().stream()
                                .filter(Result::decides)
                                .map(Result::key)
                                .toList()))
                .with("evidence", evidence(it));
        var below = it.below();
        if (below != null) {
            values.with("track", it.seat().content().below().get(below).track());
        }
        return fact(VerdictKinds.EVALUATED, it.lead().id(), it.seat().id(), at, values);
    }

    /** No definition is for the lead any more. */
    static NewFact left(LeadId lead, UUID definition, Instant at) {
        return fact(
                VerdictKinds.EVALUATED, lead, definition, at, Values.none().with(DEFINITION, definition.toString()));
    }

    static NewFact overridden(LeadId lead, Verdict verdict, String reason, UUID by, Instant at) {
        return fact(
                VerdictKinds.OVERRIDDEN,
                lead,
                by,
                at,
                Values.none().with(VERDICT, verdict.id()).with(REASON, reason));
    }

    static NewFact overrideEnded(LeadId lead, Verdict verdict, UUID by, Instant at) {
        return fact(VerdictKinds.OVERRIDE_ENDED, lead, by, at, Values.none().with(VERDICT, verdict.id()));
    }

    private static NewFact fact(Kind kind, LeadId lead, UUID by, Instant at, Values values) {
        return new NewFact(kind, Optional.of(lead.value()), by, at, Map.of(Label.CHANGE, values.map()));
    }

    private static @Nullable List<String> list(List<String> some) {
        return some.isEmpty() ? null : some;
    }

    /** What was known of all that the criteria ask for. */
    private static Map<String, Object> evidence(Decision it) {
        var evidence = new TreeMap<String, Object>();
        for (var criterion : it.seat().content().criteria()) {
            for (var path : it.seat().mentions(criterion.key())) {
                var value = it.lead().knowledge().get(path);
                if (value != null) {
                    evidence.put(path, plain(value));
                }
            }
        }
        return evidence;
    }

    /** As facts may have it: texts, whole numbers, booleans and lists. */
    static Object plain(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean flag -> flag;
            case Double number ->
                number == Math.rint(number) && Math.abs(number) < 1e15
                        ? (Object) number.longValue()
                        : BigDecimal.valueOf(number).toPlainString();
            case List<?> list ->
                list.stream()
                        .limit(MOST_SIGNALS)
                        .map(each -> plain(Objects.requireNonNull(each)))
                        .toList();
            case Signal signal ->
                Map.of(
                        "kind", signal.kind().id(),
                        "name", signal.name(),
                        "at", signal.at().toString());
            default -> value.toString();
        };
    }

    /** What the facts of a lead say of its verdict. */
    record Told(Optional<String> evaluated, Optional<String> overridden) {}

    static Told replay(List<Fact> facts) {
        var evaluated = Optional.<String>empty();
        var overridden = Optional.<String>empty();
        for (var fact : facts) {
            var values = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            if (fact.kind().equals(VerdictKinds.EVALUATED)) {
                evaluated = Optional.ofNullable(values.text(VERDICT))
                        .map(it -> line(
                                it,
                                values.number(POINTS),
                                Values.in(values.map(), RESULTS).map()));
            } else if (fact.kind().equals(VerdictKinds.OVERRIDDEN)) {
                overridden = Optional.of(values.text(VERDICT, "") + ": " + values.text(REASON, ""));
            } else if (fact.kind().equals(VerdictKinds.OVERRIDE_ENDED)) {
                overridden = Optional.empty();
            }
        }
        return new Told(evaluated, overridden);
    }

    /** All that is shown of a verdict, whatever the order of the criteria. */
    static String line(String verdict, long points, Map<String, ?> results) {
        return "%s, %d: %s".formatted(verdict, points, new TreeMap<>(results));
    }
}
