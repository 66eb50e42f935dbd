package io.firsthand.track.web;

import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.web.ConditionForm;
import io.firsthand.definition.web.Posted;
import io.firsthand.track.Design;
import io.firsthand.track.Step;
import io.firsthand.track.Steps;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what was typed for one part into a design. */
record TrackForm(Posted form, Vocabulary vocabulary) {

    static final String STEPS = "steps.";

    Design put(Design design, String part) {
        return switch (part) {
            case "name" ->
                new Design(
                        form.one("name"),
                        form.one("purpose"),
                        form.one("language").equals("de") ? "de" : "en",
                        design.takesIn(),
                        design.keeper(),
                        design.exit(),
                        design.reentry(),
                        design.lookAgainDays(),
                        design.steps());
            case "keeping" ->
                new Design(
                        design.name(),
                        design.purpose(),
                        design.language(),
                        form.has("takesIn"),
                        id("keeper"),
                        design.exit(),
                        design.reentry(),
                        form.number("lookAgainDays"),
                        design.steps());
            case "exit" -> design.withExit(condition(design.exit()));
            case "reentry" -> design.withReentry(condition(design.reentry()));
            default ->
                Steps.find(design.steps(), part.substring(Math.min(part.length(), STEPS.length())))
                        .map(it -> design.with(Steps.replace(design.steps(), step(it))))
                        .orElse(design);
        };
    }

    private Step step(Step before) {
        return switch (before) {
            case Step.Email it -> new Step.Email(it.key(), form.one("purpose"), form.one("subject"), form.one("text"));
            case Step.Task it ->
                new Step.Task(it.key(), form.one("title"), form.one("note"), form.number("dueDays"), id("responsible"));
            case Step.Webhook it ->
                new Step.Webhook(it.key(), id("endpoint"), form.one("note").strip());
            case Step.Content it ->
                new Step.Content(it.key(), form.one("purpose"), id("piece"), form.one("subject"), form.one("text"));
            case Step.Wait it -> new Step.Wait(it.key(), form.number("days"));
            case Step.Branch it -> new Step.Branch(it.key(), condition(it.condition()), it.met(), it.otherwise());
        };
    }

    private String condition(String before) {
        return form.has("mode") ? ConditionForm.posted(form, before, vocabulary) : before;
    }

    private @Nullable UUID id(String name) {
        try {
            return form.one(name).isEmpty() ? null : UUID.fromString(form.one(name));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** A step that somebody begins to write. */
    static Step blank(String kind, String key) {
        return switch (kind) {
            case "task" -> new Step.Task(key, "", "", 2, null);
            case "webhook" -> new Step.Webhook(key, null, "");
            case "content" -> new Step.Content(key, "news", null, "", "");
            case "wait" -> new Step.Wait(key, 7);
            case "branch" -> new Step.Branch(key, "", List.of(), List.of());
            default -> new Step.Email(key, "news", "", "");
        };
    }
}
