package io.firsthand.hook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Ways into a JSON value: names with dots between them, places in lists in brackets, as in {@code form.answers[0].text}. */
final class Paths {

    private static final Pattern STEP = Pattern.compile("\\[([0-9]{1,4})]|([^.\\[\\]]+)");
    private static final int MOST = 200;
    private static final int LONGEST_SAMPLE = 200;

    private Paths() {}

    /** What stands there; null if nothing does. */
    static @Nullable JsonNode at(JsonNode root, String path) {
        var here = root;
        var steps = STEP.matcher(path);
        while (steps.find()) {
            var next = steps.group(1) == null ? here.get(steps.group(2)) : here.get(Integer.parseInt(steps.group(1)));
            if (next == null || next.isNull()) {
                return null;
            }
            here = next;
        }
        return here;
    }

    /** A value as text; a list of plain values with commas between them. */
    static Optional<String> text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (node.isArray()) {
            return Optional.of(node.values().stream()
                            .filter(JsonNode::isValueNode)
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(", ")))
                    .filter(it -> !it.isEmpty());
        }
        return node.isValueNode() ? Optional.of(node.asString()).filter(it -> !it.isBlank()) : Optional.empty();
    }

    /** All plain values in a lead with their paths, each with a sample. */
    static Map<String, String> samples(JsonNode item) {
        var samples = new LinkedHashMap<String, String>();
        collect("", item, samples);
        return samples;
    }

    /** Lists of objects in a payload, whose elements may be the leads. */
    static List<String> lists(JsonNode root) {
        var lists = new ArrayList<String>();
        lists("", root, lists);
        return lists;
    }

    /** The leads in a payload; empty if the path leads to no list. */
    static List<JsonNode> items(JsonNode root, String path) {
        var found = path.isEmpty() ? root : at(root, path);
        if (found == null) {
            return List.of();
        }
        return found.isArray() ? List.copyOf(found.values()) : List.of(found);
    }

    static String lastOf(String path) {
        var name = path.replaceAll("\\[[0-9]+]$", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void collect(String path, JsonNode node, Map<String, String> samples) {
        if (samples.size() >= MOST) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(it -> {
                if (isName(it.getKey())) {
                    collect(path.isEmpty() ? it.getKey() : path + "." + it.getKey(), it.getValue(), samples);
                }
            });
        } else if (node.isArray() && node.values().stream().anyMatch(it -> !it.isValueNode())) {
            for (var i = 0; i < Math.min(node.size(), 10); i++) {
                collect(path + "[" + i + "]", node.get(i), samples);
            }
        } else if (!path.isEmpty()) {
            text(node).ifPresent(it -> samples.put(path, it.substring(0, Math.min(it.length(), LONGEST_SAMPLE))));
        }
    }

    private static void lists(String path, JsonNode node, List<String> lists) {
        if (node.isObject() && lists.size() < 20) {
            node.properties().stream().filter(it -> isName(it.getKey())).forEach(it -> {
                var inner = path.isEmpty() ? it.getKey() : path + "." + it.getKey();
                if (it.getValue().isArray()
                        && it.getValue().size() > 0
                        && it.getValue().get(0).isObject()) {
                    lists.add(inner);
                } else {
                    lists(inner, it.getValue(), lists);
                }
            });
        }
    }

    /** Names with dots or brackets, or without end, cannot be told in a path; they are left out. */
    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= 100
                && name.chars().noneMatch(it -> ".[]".indexOf(it) >= 0 || it < ' ');
    }
}
