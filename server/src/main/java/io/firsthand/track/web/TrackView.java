package io.firsthand.track.web;

import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.Sentences;
import io.firsthand.definition.web.ConditionForm;
import io.firsthand.definition.web.ConditionNode.Group;
import io.firsthand.privacy.Purpose;
import io.firsthand.track.Design;
import io.firsthand.track.Flaw;
import io.firsthand.track.Picture;
import io.firsthand.track.Step;
import io.firsthand.track.Steps;
import io.firsthand.track.Template;
import io.firsthand.track.Track;
import io.firsthand.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A track's draft as the editor shows it.
 *
 * @param open which part is open: {@code name}, {@code keeping}, {@code exit}, {@code reentry} or {@code steps.<key>}
 * @param asText whether its condition is shown as text although the form could show it
 * @param typed its condition as it was just typed, which says more than what is stored of it
 * @param mine what was typed for a part that somebody else changed meanwhile; null if nobody did
 * @param people names by id, of those who are active
 * @param endpoints names by id, of outgoing webhooks
 * @param pieces titles by id, of content that is offered
 */
public record TrackView(
        Track track,
        List<Flaw> flaws,
        String open,
        boolean asText,
        @Nullable Group typed,
        @Nullable Design mine,
        Vocabulary vocabulary,
        List<Purpose> purposes,
        Map<String, String> people,
        Map<String, String> endpoints,
        Map<String, String> pieces,
        Sentences sentences,
        Locale locale) {

    private static final int IN_A_BOX = 27;

    public Design design() {
        return mine == null ? track.draft() : mine;
    }

    public String href() {
        return "/tracks/" + track.id();
    }

    public String draft() {
        return href() + "/draft";
    }

    public boolean isOpen(String part) {
        return part.equals(open);
    }

    public List<Flaw> flaws(String part) {
        return flaws.stream().filter(it -> it.place().equals(part)).toList();
    }

    public ConditionForm form() {
        return new ConditionForm(vocabulary, asText, typed);
    }

    public String sentence(String condition) {
        return condition.isBlank() ? "" : sentences.condition(condition, vocabulary, locale);
    }

    /** What a step does, in a line. */
    public String says(Step step) {
        return switch (step) {
            case Step.Email it -> it.subject().isBlank() ? Page.say("track.step.email.blank") : it.subject();
            case Step.Task it -> it.title().isBlank() ? Page.say("track.step.task.blank") : it.title();
            case Step.Webhook it -> webhook(it);
            case Step.Content it -> content(it);
            case Step.Wait it -> Page.say("track.step.wait.says", it.days());
            case Step.Branch it ->
                it.condition().isBlank() ? Page.say("track.step.branch.blank") : sentence(it.condition());
        };
    }

    private String content(Step.Content it) {
        var title = it.piece() == null ? null : pieces.get(it.piece().toString());
        if (title == null) {
            return Page.say(it.piece() == null ? "track.step.content.blank" : "track.step.content.gone");
        }
        return it.subject().isBlank() ? title : it.subject() + ": " + title;
    }

    private String webhook(Step.Webhook it) {
        var name = it.endpoint() == null ? null : endpoints.get(it.endpoint().toString());
        if (name == null) {
            return Page.say("track.step.webhook.blank");
        }
        return it.note().isBlank() ? name : name + ": " + it.note();
    }

    /** What somebody else made of the open part while this was typed, as far as it can be told in a few lines. */
    public String theirs() {
        var now = track.draft();
        return switch (open) {
            case "name" -> now.name() + "\n" + now.purpose();
            case "keeping" ->
                Page.say("track.lookAgain") + ": " + now.lookAgainDays() + "\n"
                        + person(now.keeper(), Page.say("track.keeper.none"));
            case "exit" -> sentence(now.exit());
            case "reentry" -> sentence(now.reentry());
            default ->
                Steps.find(now.steps(), TrackParts.key(open))
                        .map(it -> it instanceof Step.Email mail ? says(it) + "\n\n" + mail.text() : says(it))
                        .orElse(Page.say("track.conflict.gone"));
        };
    }

    public Picture picture() {
        return Picture.of(design());
    }

    public Map<String, String> purposeNames() {
        var names = new LinkedHashMap<String, String>();
        purposes.forEach(it -> names.put(it.id(), it.name() == null ? Page.say(it.words()) : it.name()));
        return names;
    }

    /** With somebody to choose who is not named. */
    public Map<String, String> people(String nobody) {
        var all = new LinkedHashMap<String, String>();
        all.put("", nobody);
        all.putAll(people);
        return all;
    }

    public String person(@Nullable UUID id, String nobody) {
        return id == null ? nobody : people.getOrDefault(id.toString(), "–");
    }

    /** What the open part says now, for whoever saves it later to tell whether somebody else changed it. */
    public String base() {
        return TrackParts.hash(track.draft(), open);
    }

    /** What a part is called. */
    public String place(String part) {
        if (!part.startsWith(TrackForm.STEPS)) {
            return Page.say("track.part." + part);
        }
        return Steps.find(design().steps(), part.substring(TrackForm.STEPS.length()))
                .map(it -> Page.say("track.step." + it.kind()) + " " + shortened(says(it)))
                .orElse("");
    }

    public static String icon(String kind) {
        return switch (kind) {
            case "email" -> "mail";
            case "content" -> "file-text";
            case "task" -> "list-check";
            case "webhook" -> "webhook";
            case "wait" -> "clock";
            default -> "route";
        };
    }

    /** As much as goes into a box of the picture. */
    public static String shortened(String text) {
        return text.length() <= IN_A_BOX ? text : text.substring(0, IN_A_BOX - 1) + "…";
    }

    /** A mail as somebody would get it. */
    public static String filled(String text) {
        return new Template(text).fill(Examples.VALUES);
    }
}
