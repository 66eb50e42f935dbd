package io.firsthand.definition;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a document: stable places that people comment on, object to and edit one at a time.
 *
 * <p>They are {@code title}, {@code purpose}, {@code segment}, {@code stages.mql} and so on, {@code criteria.<key>},
 * {@code threshold}, {@code below.<key>}, {@code terms} and {@code packet}.
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

    private Line() {}

    /** The lines of this content from top to bottom, in the order in which the document is read. */
    public static List<String> all(Content content) {
        var lines = new ArrayList<>(List.of(TITLE, PURPOSE, SEGMENT));
        content.stages().forEach(it -> lines.add(STAGES + it.stage().id()));
        content.criteria().forEach(it -> lines.add(CRITERIA + it.key()));
        lines.add(THRESHOLD);
        content.below().forEach(it -> lines.add(BELOW + it.key()));
        lines.add(TERMS);
        lines.add(PACKET);
        return List.copyOf(lines);
    }

    /** The line that a path of the content's JSON lies on, or would lie on. */
    public static String of(String path) {
        var parts = path.split("\\.", 3);
        var isListed =
                parts.length > 1 && List.of("stages", "criteria", "below").contains(parts[0]);
        return isListed ? parts[0] + "." + parts[1] : parts[0];
    }
}
