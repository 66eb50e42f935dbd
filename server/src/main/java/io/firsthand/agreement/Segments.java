package io.firsthand.agreement;

import io.firsthand.definition.Content;
import io.firsthand.definition.Segment;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** How the segments of the definitions in force share the leads. */
public final class Segments {

    /** Of the definition for all leads that no other one is for. */
    public static final String REST = "";

    private Segments() {}

    /** By which a segment is told from others: its name, however it is written. */
    public static String key(Content content) {
        var segment = content.segment();
        return segment == null ? REST : segment.name().strip().toLowerCase(Locale.ROOT);
    }

    /** Whether leads can be left that no definition is for: none is in force for those of no segment. */
    public static boolean leaveAGap(List<InForce> inForce) {
        return !inForce.isEmpty()
                && inForce.stream().noneMatch(it -> it.content().segment() == null);
    }

    /** Two segments that are for the same leads, as far as their conditions alone tell it. */
    public record Overlap(InForce first, InForce second) {}

    public static List<Overlap> overlaps(List<InForce> inForce) {
        return IntStream.range(0, inForce.size())
                .boxed()
                .flatMap(i -> inForce.subList(i + 1, inForce.size()).stream()
                        .filter(later -> isSame(inForce.get(i), later))
                        .map(later -> new Overlap(inForce.get(i), later)))
                .toList();
    }

    private static boolean isSame(InForce one, InForce other) {
        var first = one.content().segment();
        var second = other.content().segment();
        return first != null && second != null && Objects.equals(condition(first), condition(second));
    }

    private static String condition(Segment segment) {
        return segment.condition().replaceAll("\\s+", "");
    }
}
