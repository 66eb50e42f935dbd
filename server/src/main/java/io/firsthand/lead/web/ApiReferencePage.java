package io.firsthand.lead.web;

import io.firsthand.web.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document, to be read by people: each operation with its parameters, bodies and answers. */
public record ApiReferencePage(List<Section> sections) implements Html {

    /** The operations of one subject. */
    public record Section(String name, List<Operation> operations) {}

    /** Something a program can ask for. */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            List<Field> parameters,
            List<Field> body,
            List<Answer> answers) {}

    /** A parameter, or a field of a body by its path. */
    public record Field(String name, String place, String type, boolean required, String description, String example) {}

    /** A status, and the fields of its body. */
    public record Answer(String status, String description, List<Field> body) {}

    static ApiReferencePage of(JsonNode document) {
        var schemas = new ApiSchemas(document);
        var sections = new TreeMap<String, List<Operation>>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(it -> sections.computeIfAbsent(nameOf(it.getValue()), _ -> new ArrayList<>())
                                .add(operation(it.getKey(), path.getKey(), it.getValue(), schemas))));
        return new ApiReferencePage(sections.entrySet().stream()
                .map(it -> new Section(it.getKey(), it.getValue()))
                .toList());
    }

    private static String nameOf(JsonNode operation) {
        return operation.at("/tags/0").asString("Other");
    }

    private static Operation operation(String method, String path, JsonNode it, ApiSchemas schemas) {
        return new Operation(
                it.at("/operationId").asString(method + path),
                method.toUpperCase(Locale.ROOT),
                path,
                it.at("/summary").asString(""),
                it.at("/description").asString(""),
                it.at("/parameters").values().stream()
                        .map(parameter -> schemas.parameter(parameter))
                        .toList(),
                bodyOf(it.at("/requestBody"), schemas),
                it.at("/responses").properties().stream()
                        .map(answer -> answer(answer, schemas))
                        .toList());
    }

    private static Answer answer(Map.Entry<String, JsonNode> it, ApiSchemas schemas) {
        var isProblem = it.getValue().at("/content").has("application/problem+json");
        return new Answer(
                it.getKey(),
                it.getValue().at("/description").asString(""),
                isProblem ? List.of() : bodyOf(it.getValue(), schemas));
    }

    private static List<Field> bodyOf(JsonNode holder, ApiSchemas schemas) {
        return holder.at("/content").values().stream()
                .findFirst()
                .map(content -> schemas.fields(content.at("/schema")))
                .orElse(List.of());
    }
}
