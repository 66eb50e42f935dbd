package io.firsthand.criterion;

import io.firsthand.lead.Signal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Conditions and leads by chance, from few values, so that they meet. */
final class Generated {

    static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            term("contact.title", TermType.TEXT),
            term("source.channel", TermType.CHOICE),
            term("custom.employees", TermType.NUMBER),
            term("touches.count", TermType.NUMBER),
            term("contact.business_email", TermType.BOOLEAN),
            term("lead.captured_at", TermType.TIME),
            term("custom.visit", TermType.DURATION),
            term("lead.tags", TermType.LIST),
            term("said.interest", TermType.LIST),
            term("signals", TermType.SIGNALS)));

    private static final List<String> TEXTS = List.of("CEO", "Einkäufer", "head of 'Purchasing'", "a\\b\n", "demo");
    private static final List<String> NAMES = List.of("demo", "pricing", "visit");

    private final Random random;

    Generated(long seed) {
        random = new Random(seed);
    }

    private static Term term(String path, TermType type) {
        return new Term(path, type, path, List.of());
    }

    Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 8)) {
            case 0, 1, 2 -> comparison();
            case 3 -> signals();
            case 4, 5 -> new Condition.All(parts(depth, Condition.All.class));
            case 6 -> new Condition.Any(parts(depth, Condition.Any.class));
            default -> not(condition(depth - 1));
        };
    }

    /** Two or more, none of them the same sort of group, for those cannot be told apart from one group. */
    private List<Condition> parts(int depth, Class<?> notA) {
        var parts = new ArrayList<Condition>();
        while (parts.size() < 2 || random.nextBoolean()) {
            var part = condition(depth - 1);
            if (!notA.isInstance(part) && !makesRange(parts, part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean makesRange(List<Condition> parts, Condition next) {
        return next instanceof Condition.Comparison it
                && (it.operator() == Operator.AT_MOST || it.operator() == Operator.BETWEEN)
                && !parts.isEmpty();
    }

    /** As it is read: what has an operator of its own for its opposite is turned into that. */
    private static Condition not(Condition part) {
        return switch (part) {
            case Condition.Not it -> it.part();
            case Condition.Comparison it ->
                switch (it.operator()) {
                    case ONE_OF -> new Condition.Comparison(it.path(), Operator.NONE_OF, it.values());
                    case NONE_OF -> new Condition.Comparison(it.path(), Operator.ONE_OF, it.values());
                    case HAS_ANY -> new Condition.Comparison(it.path(), Operator.HAS_NONE, it.values());
                    case HAS_NONE -> new Condition.Comparison(it.path(), Operator.HAS_ANY, it.values());
                    case IS_KNOWN -> new Condition.Comparison(it.path(), Operator.IS_UNKNOWN, it.values());
                    case IS_UNKNOWN -> new Condition.Comparison(it.path(), Operator.IS_KNOWN, it.values());
                    default -> new Condition.Not(it);
                };
            default -> new Condition.Not(part);
        };
    }

    private Condition comparison() {
        var terms = VOCABULARY.terms().stream()
                .filter(it -> it.type() != TermType.SIGNALS)
                .toList();
        var term = one(terms);
        var operator = one(term.type().operators());
        var number = operator.takesMany() ? 1 + random.nextInt(3) : operator.takes();
        return new Condition.Comparison(
                term.path(),
                operator,
                IntStream.range(0, number)
                        .mapToObj(_ -> operand(term.type(), operator))
                        .toList());
    }

    private Operand operand(TermType type, Operator operator) {
        if (operator.takesDays()) {
            return new Operand.Amount(random.nextInt(40));
        }
        return switch (type) {
            case TEXT, CHOICE, LIST -> new Operand.Text(one(TEXTS));
            case NUMBER -> new Operand.Amount(new BigDecimal(one(List.of("-5", "0", "2", "2.5", "100", "1000000"))));
            case BOOLEAN -> new Operand.Flag(random.nextBoolean());
            case TIME -> new Operand.Time(NOW.minus(Duration.ofHours(random.nextInt(1_000))));
            case DURATION -> new Operand.Span(Duration.ofMillis(random.nextInt(5) * 1_500L));
            case SIGNALS -> throw new IllegalArgumentException();
        };
    }

    private Condition signals() {
        return new Condition.Signals(
                random.nextBoolean() ? one(List.of("explicit", "engagement")) : null,
                random.nextBoolean() ? List.of(one(NAMES), "other") : List.of(),
                random.nextInt(4),
                random.nextBoolean() ? random.nextInt(40) : null);
    }

    Knowledge knowledge() {
        var values = new HashMap<String, Object>();
        perhaps(values, "contact.title", () -> one(TEXTS));
        perhaps(values, "source.channel", () -> one(TEXTS));
        perhaps(values, "custom.employees", () -> one(List.of(-5d, 0d, 2d, 2.5, 99.5, 1e6)));
        perhaps(values, "touches.count", () -> random.nextInt(4));
        perhaps(values, "contact.business_email", random::nextBoolean);
        perhaps(values, "lead.captured_at", () -> NOW.minus(Duration.ofHours(random.nextInt(1_000))));
        perhaps(values, "custom.visit", () -> Duration.ofMillis(random.nextInt(5) * 1_500L));
        perhaps(values, "lead.tags", () -> List.of(one(TEXTS), one(TEXTS)));
        perhaps(values, "said.interest", () -> random.nextBoolean() ? List.of() : List.of(one(TEXTS)));
        perhaps(values, "signals", () -> List.of(signal(), signal(), signal()));
        return Knowledge.of(values);
    }

    private Signal signal() {
        return new Signal(
                one(List.of(Signal.Kind.values())), one(NAMES), NOW.minus(Duration.ofHours(random.nextInt(1_000))));
    }

    private void perhaps(Map<String, Object> values, String path, Supplier<Object> value) {
        if (random.nextInt(3) > 0) {
            values.put(path, value.get());
        }
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
