package io.firsthand.form.web;

import io.firsthand.form.Claims;
import io.firsthand.form.ConsentText;
import io.firsthand.form.Form;
import io.firsthand.form.Question;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A form as strangers see it.
 *
 * @param typed answers by field
 * @param agreed versions by consent
 * @param again whether it is shown once more only to be looked over and sent
 */
public record HostedPage(
        Form form,
        String language,
        String stamp,
        Map<String, String> typed,
        Map<UUID, Integer> agreed,
        Claims claims,
        Mistakes mistakes,
        boolean again,
        boolean embedded)
        implements Html {

    public String typed(Question question) {
        return typed.getOrDefault(question.field(), "");
    }

    public boolean isAgreed(ConsentText consent) {
        return agreed.containsKey(consent.id());
    }

    public String title() {
        var title = form.design().title().in(language);
        return title.isEmpty() ? form.name() : title;
    }

    public String button() {
        var button = form.design().button().in(language);
        return button.isEmpty() ? Page.say("form.hosted.send") : button;
    }

    public String label(Question question) {
        return Labels.of(question, language);
    }

    public Map<String, String> options(Question question) {
        var options = new LinkedHashMap<String, String>();
        question.options().forEach(it -> options.put(Question.kept(it), it.in(language)));
        return options;
    }

    public String type(Question question) {
        return switch (question.field()) {
            case "contact.email" -> "email";
            case "contact.phone" -> "tel";
            default -> "text";
        };
    }

    /** What browsers fill in by themselves (HTML, autofill). */
    public String autocomplete(Question question) {
        return switch (question.field()) {
            case "contact.name" -> "name";
            case "contact.givenName" -> "given-name";
            case "contact.familyName" -> "family-name";
            case "contact.email" -> "email";
            case "contact.phone" -> "tel";
            case "contact.title" -> "organization-title";
            case "company.name" -> "organization";
            default -> "off";
        };
    }

    public String action() {
        return "/f/" + form.publicId().text() + (embedded ? "?embed=1" : "");
    }
}
