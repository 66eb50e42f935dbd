package io.firsthand.field.web;

import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldChange;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.NotValid;
import io.firsthand.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/fields", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Fields")
class FieldApi {

    private final CustomFields fields;
    private final Words words;

    FieldApi(CustomFields fields, Words words) {
        this.fields = fields;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the workspace's own fields", description = "By label, also those that are retired.")
    List<FieldBody> list() {
        return fields.all().stream().map(FieldBody::of).toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a field")
    FieldBody get(@PathVariable UUID id) {
        return FieldBody.of(find(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.IMPORT)
    @Operation(
            summary = "Define a field",
            description = "Imports and leads that bring a new name define it by themselves.")
    ResponseEntity<FieldBody> create(@RequestBody FieldRequest request) {
        var label = request.label() == null ? "" : request.label();
        var field = changed(fields.define(label, type(request.type(), FieldType.TEXT)));
        return ResponseEntity.created(URI.create("/api/v1/fields/" + field.id()))
                .body(FieldBody.of(field));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Requires(Permission.IMPORT)
    @Operation(
            summary = "Change a field",
            description = "Another label or type, or retired. What leads have in it stays; with another type it is"
                    + " indexed anew in the background.")
    FieldBody change(@PathVariable UUID id, @RequestBody FieldRequest request) {
        var now = find(id);
        var label = request.label() == null ? now.label() : request.label();
        var field = changed(fields.change(id, label, type(request.type(), now.type())));
        return FieldBody.of(request.retired() == null ? field : changed(fields.retire(id, request.retired())));
    }

    private CustomField changed(FieldChange change) {
        return switch (change) {
            case FieldChange.Changed(var field) -> field;
            case FieldChange.Unknown() -> throw missing();
            case FieldChange.BadLabel(var reason) -> throw refused("label", "field.label." + reason.name());
            case FieldChange.TooMany() -> throw refused("label", "field.tooMany");
        };
    }

    private FieldType type(@Nullable String id, FieldType otherwise) {
        return id == null ? otherwise : FieldType.of(id).orElseThrow(() -> refused("type", "field.type.unknown"));
    }

    private CustomField find(UUID id) {
        return fields.find(id).orElseThrow(FieldApi::missing);
    }

    private ErrorResponseException refused(String field, String key) {
        return NotValid.of(
                field, words.say(Locale.ENGLISH, key, CustomField.LONGEST_LABEL, CustomFields.MOST, FieldType.known()));
    }

    private static ErrorResponseException missing() {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such field in this workspace"),
                null);
    }
}
