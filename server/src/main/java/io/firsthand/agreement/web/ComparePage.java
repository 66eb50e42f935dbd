package io.firsthand.agreement.web;

import io.firsthand.agreement.Definition;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two definitions side by side.
 *
 * @param before absent if there is none to compare with
 * @param others that can be compared with
 * @param lines that differ, from top to bottom
 */
public record ComparePage(Definition after, @Nullable Definition before, List<Definition> others, List<Line> lines)
        implements Html {

    /** One line with all that differs on it. */
    public record Line(String name, List<Part> parts) {}

    /** One difference: in words, and both values. */
    public record Part(String kind, String sentence, String before, String after) {}

    public int count() {
        return lines.stream().mapToInt(it -> it.parts().size()).sum();
    }

    public static String name(Definition it) {
        var version = it.version() == null ? "" : " · " + Page.say("editor.list.version", it.version());
        return DefinitionListPage.title(it) + version + " · "
                + Page.say("editor.state." + it.state().id());
    }
}
