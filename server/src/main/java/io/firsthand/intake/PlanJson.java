package io.firsthand.intake;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads plans, also those of the first version: there all parts stood side by side, and only text was read. */
final class PlanJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<String> OF_READING =
            Set.of("charset", "delimiter", "quote", "header", "dates", "decimalComma", "missing", "zone");
    private static final Set<String> OF_VALUES = Set.of("channels", "stages", "owners", "converted");
    private static final Set<String> OF_FALLBACK = Set.of("channel", "campaign");

    private PlanJson() {}

    static Plan read(String json) {
        var tree = (ObjectNode) MAPPER.readTree(json);
        if (!tree.has("reading")) {
            gather(tree, "reading", OF_READING);
            gather(tree, "values", OF_VALUES);
            gather(tree, "fallback", OF_FALLBACK);
        }
        if (tree.get("reading") instanceof ObjectNode reading && !reading.has("sheet")) {
            reading.put("header", reading.path("header").asBoolean() ? 1 : 0).put("sheet", "");
        }
        if (!tree.has("shape")) {
            tree.set("shape", MAPPER.valueToTree(Shape.LIST));
        }
        if (tree.get("values") instanceof ObjectNode values && !values.has("others")) {
            values.putObject("others");
        }
        if (tree.get("fallback") instanceof ObjectNode fallback && !fallback.has("currency")) {
            fallback.put("currency", Fallback.UNKNOWN.currency());
        }
        return MAPPER.treeToValue(tree, Plan.class);
    }

    private static void gather(ObjectNode tree, String name, Set<String> parts) {
        var gathered = MAPPER.createObjectNode();
        for (var part : parts) {
            JsonNode value = tree.remove(part);
            if (value != null) {
                gathered.set(part, value);
            }
        }
        tree.set(name, gathered);
    }
}
