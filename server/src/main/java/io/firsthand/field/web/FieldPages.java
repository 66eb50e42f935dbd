package io.firsthand.field.web;

import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldChange;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The fields of the workspace, to be named, typed and retired. */
@Controller
@RequestMapping("/fields")
class FieldPages {

    private final CustomFields fields;
    private final Words words;

    FieldPages(CustomFields fields, Words words) {
        this.fields = fields;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(Actor actor, Locale locale) {
        return page(actor, locale, "", "text", "", Mistakes.NONE);
    }

    @PostMapping
    @Requires(Permission.IMPORT)
    View create(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String type,
            Actor actor,
            Locale locale) {
        return answer(fields.define(label, type(type)), "field.created", label, type, "", actor, locale);
    }

    @PostMapping("/{id}")
    @Requires(Permission.IMPORT)
    View change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String type,
            Actor actor,
            Locale locale) {
        var change = fields.change(id, label, type(type));
        return answer(change, "field.saved", label, type, id.toString(), actor, locale);
    }

    @PostMapping("/{id}/retirement")
    @Requires(Permission.IMPORT)
    View retire(@PathVariable UUID id) {
        if (!(fields.retire(id, true) instanceof FieldChange.Changed(var field))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to("/fields")
                .saying("field.retired.done", field.label())
                .undoneBy("/fields/" + id + "/return");
    }

    @PostMapping("/{id}/return")
    @Requires(Permission.IMPORT)
    View bringBack(@PathVariable UUID id) {
        if (!(fields.retire(id, false) instanceof FieldChange.Changed(var field))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to("/fields").saying("field.returned", field.label());
    }

    private View answer(
            FieldChange change, String done, String label, String type, String at, Actor actor, Locale locale) {
        return switch (change) {
            case FieldChange.Changed(var field) -> Redirect.to("/fields").saying(done, field.label());
            case FieldChange.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case FieldChange.BadLabel(var reason) ->
                page(actor, locale, label, type, at, Mistakes.on("label", say(locale, "field.label." + reason.name())))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case FieldChange.TooMany() ->
                page(actor, locale, label, type, at, Mistakes.overall(say(locale, "field.tooMany")))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private FieldsPage page(Actor actor, Locale locale, String label, String type, String at, Mistakes mistakes) {
        var all = fields.all();
        return new FieldsPage(
                all.stream().filter(it -> !it.retired()).toList(),
                all.stream().filter(CustomField::retired).toList(),
                types(locale),
                actor.may(Permission.IMPORT),
                label,
                type,
                at,
                mistakes);
    }

    private Map<String, String> types(Locale locale) {
        var types = new LinkedHashMap<String, String>();
        for (var type : FieldType.values()) {
            types.put(type.id(), say(locale, "field.type." + type.id()));
        }
        return types;
    }

    private static FieldType type(String id) {
        return FieldType.of(id).orElse(FieldType.TEXT);
    }

    private String say(Locale locale, String key) {
        return words.say(locale, key, CustomField.LONGEST_LABEL, CustomFields.MOST);
    }
}
