package io.firsthand.lead.web;

import io.firsthand.lead.web.ApiReferencePage.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Spreads the schemas of an OpenAPI document out into fields, one for each path into a body. */
final class ApiSchemas {

    private static final int DEEPEST = 4;

    private final JsonNode document;

    ApiSchemas(JsonNode document) {
        this.document = document;
    }

    Field parameter(JsonNode it) {
        var schema = it.at("/schema");
        return new Field(
                it.at("/name").asString(""),
                it.at("/in").asString(""),
                typeOf(schema),
                it.at("/required").asBoolean(false),
                it.at("/description").asString(""),
                text(it.at("/example")));
    }

    List<Field> fields(JsonNode schema) {
        var fields = new ArrayList<Field>();
        add("", schema, fields, 0);
        return fields;
    }

    private void add(String path, JsonNode given, List<Field> fields, int depth) {
        var schema = resolved(given);
        if (depth > DEEPEST) {
            return;
        }
        if (schema.has("items")) {
            add(path + "[]", schema.get("items"), fields, depth + 1);
            return;
        }
        var prefix = path.isEmpty() ? "" : path + ".";
        schema.at("/properties").properties().forEach(property -> {
            var name = prefix + property.getKey();
            var inner = resolved(property.getValue());
            if (inner.has("properties") || inner.has("items")) {
                add(name, inner, fields, depth + 1);
            } else {
                fields.add(new Field(
                        name,
                        "",
                        typeOf(inner),
                        false,
                        inner.at("/description").asString(""),
                        text(inner.at("/example"))));
            }
        });
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.at("/$ref").asString("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : schema;
    }

    private String typeOf(JsonNode given) {
        var schema = resolved(given);
        var type = schema.at("/type");
        var name = type.isArray()
                ? type.values().stream()
                        .map(JsonNode::asString)
                        .filter(it -> !it.equals("null"))
                        .collect(Collectors.joining(" or "))
                : type.asString("");
        var format = schema.at("/format").asString("");
        var choices =
                schema.at("/enum").values().stream().map(JsonNode::asString).collect(Collectors.joining(", "));
        return choices.isEmpty() ? (format.isEmpty() ? name : format) : choices;
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
    }
}
