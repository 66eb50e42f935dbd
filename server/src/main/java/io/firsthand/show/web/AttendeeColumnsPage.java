package io.firsthand.show.web;

import io.firsthand.show.AttendeeFiles;
import io.firsthand.show.AttendeePart;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the columns of a list of attendees mean. */
public record AttendeeColumnsPage(
        Frame frame, AttendeeFiles.Look look, Map<AttendeePart, String> meaning, Mistakes mistakes) implements Html {

    public List<AttendeePart> parts() {
        return List.of(AttendeePart.values());
    }

    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        look.columns().forEach(it -> columns.put(it, it));
        return columns;
    }

    public String column(AttendeePart part) {
        return meaning.getOrDefault(part, "");
    }
}
