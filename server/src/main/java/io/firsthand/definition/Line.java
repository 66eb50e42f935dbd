package io.firsthand.definition;

import io.firsthand.tlog.json.Jcs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a document: stable places that people comment on, object to and edit one at a time.
 *
 * <p>They are {@code title}, {@code purpose}, {@code segment}, {@code stages.mql} and so on, {@code criteria.<key>},
 * {@code threshold}, {@code below.<key>}, {@code terms}, {@code targets.<key>} and {@code packet}.
 */
public final class Line {

    public static final String TITLE = "title";
    public static final String PURPOSE = "purpose";
    public static final String SEGMENT = "segment";
    public static final String THRESHOLD = "threshold";
    public static final String TERMS = "terms";
    public static final String PACKET = "packet";
    public static final String STAGES = "stages.";
    public static final String CRITERIA = "criteria.";
    public static final String BELOW = "below.";
    public static final String TARGETS = "targets.";

    private Line() {}

    /** The lines of this content from top to bottom, in the order in which the document is read. */
    public static List<String> all(Content content) {
        var lines = new ArrayList<>(List.of(TITLE, PURPOSE, SEGMENT));
        content.stages().forEach(it -> lines.add(STAGES + it.stage().id()));
        content.criteria().forEach(it -> lines.add(CRITERIA + it.key()));
        lines.add(THRESHOLD);
        content.below().forEach(it -> lines.add(BELOW + it.key()));
        lines.add(TERMS);
        content.terms().targets().forEach(it -> lines.add(TARGETS + it.key()));
        lines.add(PACKET);
        return List.copyOf(lines);
    }

    /** What the content says on that line, as canonical JSON; empty if it has no such line. */
    public static String json(Content content, String line) {
        var value = value(content, line);
        return value == null ? "" : Jcs.text(value);
    }

    private static @Nullable Object value(Content content, String line) {
        var key = line.substring(line.indexOf('.') + 1);
        var segment = content.segment();
        return switch (line.contains(".") ? line.substring(0, line.indexOf('.') + 1) : line) {
            case TITLE -> content.title();
            case PURPOSE -> content.purpose();
            case SEGMENT -> segment == null ? "" : ContentWriter.segment(segment);
            case THRESHOLD -> content.threshold();
            case TERMS -> ContentWriter.terms(content.terms().withTargets(List.of()));
            case PACKET -> content.packet().stream().map(ContentWriter::packet).toList();
            case STAGES -> first(content.stages(), it -> it.stage().id().equals(key), ContentWriter::stage);
            case CRITERIA -> first(content.criteria(), it -> it.key().equals(key), ContentWriter::criterion);
            case BELOW -> first(content.below(), it -> it.key().equals(key), ContentWriter::below);
            case TARGETS -> first(content.terms().targets(), it -> it.key().equals(key), ContentWriter::target);
            default -> null;
        };
    }

    private static <T> @Nullable Object first(
            List<T> items, Predicate<T> wanted, Function<T, Map<String, Object>> write) {
        return items.stream().filter(wanted).findFirst().map(write).orElse(null);
    }

    /** The line that a path of the content's JSON lies on, or would lie on. */
    public static String of(String path) {
        var parts = (path.startsWith("terms.targets.") ? path.substring("terms.".length()) : path).split("\\.", 3);
        var isListed = parts.length > 1
                && List.of("stages", "criteria", "below", "targets").contains(parts[0]);
        return isListed ? parts[0] + "." + parts[1] : parts[0];
    }
}
