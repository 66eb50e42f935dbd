package io.firsthand.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in the archive everything is. */
record Structure(List<Sheet> sheets, boolean isSince1904, Optional<String> texts, Optional<String> styles) {

    private record Link(String type, String target) {}

    private static final int MOST_SHEETS = 1_000;

    static Structure of(Archive archive) throws IOException {
        var workbook = links(archive, "").values().stream()
                .filter(link -> link.type().equals("officeDocument"))
                .map(Link::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (workbook.endsWith(".bin")) {
            throw new Refusal("binary");
        }
        if (!archive.has(workbook)) {
            throw new Refusal("broken");
        }
        var links = links(archive, workbook);
        var sheets = new ArrayList<Sheet>();
        var isSince1904 = false;
        try (var xml = archive.read(workbook)) {
            for (var event = xml.next(); event != Xml.Event.END_OF_FILE; event = xml.next()) {
                if (event == Xml.Event.START && xml.name().equals("workbookPr")) {
                    isSince1904 = isTrue(xml.attribute("date1904"));
                } else if (event == Xml.Event.START && xml.name().equals("sheet") && sheets.size() < MOST_SHEETS) {
                    sheet(xml, links, archive).ifPresent(sheets::add);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Refusal("noSheet");
        }
        return new Structure(
                sheets, isSince1904, part(links, archive, "sharedStrings"), part(links, archive, "styles"));
    }

    /** Charts have tabs, too, but no cells. */
    private static Optional<Sheet> sheet(Xml xml, Map<String, Link> links, Archive archive) {
        var link = links.get(String.valueOf(xml.attribute("id")));
        var name = Optional.ofNullable(xml.attribute("name")).orElse("").strip();
        var state = xml.attribute("state");
        return link != null && link.type().equals("worksheet") && archive.has(link.target())
                ? Optional.of(new Sheet(
                        name.isEmpty() ? link.target() : name,
                        state != null && !state.equals("visible"),
                        link.target()))
                : Optional.empty();
    }

    private static Optional<String> part(Map<String, Link> links, Archive archive, String type) {
        return links.values().stream()
                .filter(link -> link.type().equals(type) && archive.has(link.target()))
                .map(Link::target)
                .findFirst();
    }

    /** What a part refers to, by id; of the whole archive for an empty name. */
    private static Map<String, Link> links(Archive archive, String part) throws IOException {
        var slash = part.lastIndexOf('/') + 1;
        var file = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        var links = new HashMap<String, Link>();
        if (!archive.has(file)) {
            return links;
        }
        try (var xml = archive.read(file)) {
            for (var event = xml.next(); event != Xml.Event.END_OF_FILE; event = xml.next()) {
                var target = event == Xml.Event.START ? xml.attribute("Target") : null;
                if (target != null && links.size() < 2 * MOST_SHEETS) {
                    var type = String.valueOf(xml.attribute("Type"));
                    links.put(
                            String.valueOf(xml.attribute("Id")),
                            new Link(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(part.substring(0, slash), target)));
                }
            }
        }
        return links;
    }

    private static String resolved(String folder, String target) {
        var path = target.startsWith("/") ? target.substring(1) : folder + target;
        var steps = new ArrayList<String>();
        for (var step : path.split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static boolean isTrue(@Nullable String flag) {
        return flag != null && (flag.equals("1") || flag.equals("true"));
    }
}
