package io.firsthand.criterion;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.CelOverloadDecl.newMemberOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import io.firsthand.lead.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What conditions have beside the standard functions of CEL. */
final class Functions {

    /** Has no elements to loop over, only the functions below. */
    static final CelType SIGNALS = OpaqueType.create("signals");

    private static final CelType TEXTS = ListType.create(SimpleType.STRING);

    static final List<CelFunctionDecl> DECLARATIONS = List.of(
            newFunctionDeclaration("days", newGlobalOverload("days_int", SimpleType.DURATION, SimpleType.INT)),
            newFunctionDeclaration(
                    "mentions",
                    newMemberOverload("string_mentions", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)),
            newFunctionDeclaration("hasAny", newMemberOverload("list_hasAny", SimpleType.BOOL, TEXTS, TEXTS)),
            newFunctionDeclaration("kind", newMemberOverload("signals_kind", SIGNALS, SIGNALS, SimpleType.STRING)),
            newFunctionDeclaration("named", newMemberOverload("signals_named", SIGNALS, SIGNALS, TEXTS)),
            newFunctionDeclaration("since", newMemberOverload("signals_since", SIGNALS, SIGNALS, SimpleType.TIMESTAMP)),
            newFunctionDeclaration("count", newMemberOverload("signals_count", SimpleType.INT, SIGNALS)));

    static final List<CelFunctionBinding> BINDINGS = List.of(
            CelFunctionBinding.from("days_int", Long.class, Functions::days),
            CelFunctionBinding.from("string_mentions", String.class, String.class, Functions::mentions),
            CelFunctionBinding.from("list_hasAny", Collection.class, Collection.class, Functions::hasAny),
            CelFunctionBinding.from(
                    "signals_kind",
                    Collection.class,
                    String.class,
                    (it, kind) -> those(it, signal -> signal.kind().id().equals(kind))),
            CelFunctionBinding.from(
                    "signals_named",
                    Collection.class,
                    Collection.class,
                    (it, names) -> those(it, signal -> names.contains(signal.name()))),
            CelFunctionBinding.from(
                    "signals_since",
                    Collection.class,
                    Instant.class,
                    (it, since) -> those(it, signal -> !signal.at().isBefore(since))),
            CelFunctionBinding.from("signals_count", Collection.class, it -> (long) it.size()));

    static final List<String> NAMES = Stream.concat(
                    Stream.of("known"), DECLARATIONS.stream().map(CelFunctionDecl::name))
            .toList();

    private Functions() {}

    private static Duration days(long number) {
        return Duration.ofDays(Math.clamp(number, -Operand.MOST_DAYS, Operand.MOST_DAYS));
    }

    /** In small or large letters; nothing mentions an empty text. */
    static boolean mentions(String text, String part) {
        return !part.isEmpty() && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    static boolean hasAny(Collection<?> texts, Collection<?> wanted) {
        for (var text : texts) {
            if (wanted.contains(text)) {
                return true;
            }
        }
        return false;
    }

    private static List<Signal> those(Collection<?> signals, Predicate<Signal> wanted) {
        return signals.stream().map(Signal.class::cast).filter(wanted).toList();
    }
}
