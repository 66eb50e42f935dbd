package io.firsthand.hook.web;

import io.firsthand.hook.Hook;
import io.firsthand.hook.Mapping;
import io.firsthand.hook.Sample;
import io.firsthand.hook.Slot;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a payload's values.
 *
 * @param sample the latest payload; absent while nothing was received
 */
public record MappingPage(Hook hook, Optional<Sample> sample, Mapping mapping, Mistakes mistakes) implements Html {

    /** One value: where it stands, what it said, what it becomes. */
    public record Row(String path, String value, String becomes) {}

    public String path() {
        return "/webhooks/" + hook.id();
    }

    /** The sample's values, then those mapped before that the sample does not have. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        var values = sample.map(Sample::values).orElse(Map.of());
        values.forEach((path, value) -> rows.add(new Row(path, value, mapping.becomes(path))));
        mapping.lines().stream()
                .filter(it -> !values.containsKey(it.path()))
                .forEach(it -> rows.add(new Row(it.path(), "", it.becomes())));
        return rows;
    }

    public Map<String, String> targets() {
        var targets = new LinkedHashMap<String, String>();
        targets.put("", Page.say("hook.target.leftOut"));
        targets.put(Mapping.CUSTOM, Page.say("hook.target.custom"));
        for (var slot : Slot.values()) {
            targets.put(slot.id(), Page.say("hook.target." + slot.id()));
        }
        return targets;
    }

    public Map<String, String> lists() {
        var lists = new LinkedHashMap<String, String>();
        lists.put("", Page.say("hook.items.whole"));
        sample.map(Sample::lists).orElse(List.of()).forEach(it -> lists.put(it, Page.say("hook.items.list", it)));
        return lists;
    }

    public String items() {
        return sample.map(Sample::items).orElse(mapping.items());
    }
}
