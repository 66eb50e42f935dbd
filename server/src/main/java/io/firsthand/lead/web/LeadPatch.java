package io.firsthand.lead.web;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a JSON merge patch (RFC 7396) of a lead: what is absent stays, what is null goes. */
final class LeadPatch {

    private final List<Mistake> mistakes = new ArrayList<>();
    private LeadChange change = LeadChange.NONE;

    private LeadPatch() {}

    /** The change that the patch asks for; adds to the mistakes what it cannot mean. */
    static LeadChange read(JsonNode patch, List<Mistake> mistakes) {
        var it = new LeadPatch();
        if (!patch.isObject()) {
            mistakes.add(new Mistake("", Reason.NOT_AN_OBJECT, ""));
            return LeadChange.NONE;
        }
        patch.properties().forEach(property -> it.top(property.getKey(), property.getValue()));
        mistakes.addAll(it.mistakes);
        return it.change;
    }

    private void top(String name, JsonNode value) {
        switch (name) {
            case "contact" -> contact(value);
            case "company" -> company(value);
            case "stage" -> stage(value);
            case "owner" -> owner(value);
            case "custom" -> custom(value);
            case "tags" -> tags(value);
            default -> unknown(name, "company, contact, custom, owner, stage, tags");
        }
    }

    private void contact(JsonNode value) {
        if (!isObject("contact", value)) {
            return;
        }
        value.properties().forEach(property -> {
            var path = "contact." + property.getKey();
            ContactField.of(property.getKey())
                    .ifPresentOrElse(
                            field -> change = change.with(field, text(path, property.getValue())),
                            () -> unknown(
                                    path,
                                    Stream.of(ContactField.values())
                                            .map(ContactField::id)
                                            .collect(Collectors.joining(", "))));
        });
    }

    private void custom(JsonNode value) {
        if (!isObject("custom", value)) {
            return;
        }
        value.properties().forEach(property -> {
            var given = property.getValue();
            if (given.isContainer()) {
                mistakes.add(new Mistake("custom." + property.getKey(), Reason.NOT_TEXT, ""));
            } else {
                change = change.withCustom(property.getKey(), given.isNull() ? null : given.asString());
            }
        });
    }

    private void company(JsonNode value) {
        if (value.isNull()) {
            change = change.withCompany(null, null);
        } else if (isObject("company", value)) {
            value.properties().stream()
                    .filter(it -> !it.getKey().equals("name") && !it.getKey().equals("domain"))
                    .forEach(it -> unknown("company." + it.getKey(), "name, domain"));
            change = change.withCompany(
                    text("company.name", value.path("name")), text("company.domain", value.path("domain")));
        }
    }

    private void stage(JsonNode value) {
        var stage = value.isString() ? Stage.of(value.stringValue()) : Optional.<Stage>empty();
        stage.ifPresentOrElse(
                it -> change = change.withStage(it),
                () -> mistakes.add(new Mistake("stage", Reason.UNKNOWN_STAGE, Stage.known())));
    }

    private void owner(JsonNode value) {
        if (value.isNull()) {
            change = change.withOwner(null);
            return;
        }
        try {
            change = change.withOwner(new PersonId(UUID.fromString(value.isString() ? value.stringValue() : "")));
        } catch (IllegalArgumentException e) {
            mistakes.add(new Mistake("owner", Reason.UNKNOWN_PERSON, ""));
        }
    }

    private void tags(JsonNode value) {
        if (value.isArray() && value.values().stream().allMatch(JsonNode::isString)) {
            change = change.withTags(
                    value.values().stream().map(JsonNode::stringValue).toList());
        } else if (value.isNull()) {
            change = change.withTags(List.of());
        } else {
            mistakes.add(new Mistake("tags", Reason.NOT_TEXT, ""));
        }
    }

    private @Nullable String text(String field, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (!value.isString()) {
            mistakes.add(new Mistake(field, Reason.NOT_TEXT, ""));
            return null;
        }
        return value.stringValue();
    }

    private boolean isObject(String field, JsonNode value) {
        if (!value.isObject()) {
            mistakes.add(new Mistake(field, Reason.NOT_AN_OBJECT, ""));
        }
        return value.isObject();
    }

    private void unknown(String field, String known) {
        mistakes.add(new Mistake(field, Reason.UNKNOWN_FIELD, known));
    }
}
