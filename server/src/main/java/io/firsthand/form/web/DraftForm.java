package io.firsthand.form.web;

import io.firsthand.form.ConsentText;
import io.firsthand.form.Design;
import io.firsthand.form.Question;
import io.firsthand.form.WebOrigin;
import io.firsthand.form.Wording;
import io.firsthand.lead.Channel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads a draft out of the builder's page. */
record DraftForm(HttpServletRequest request) {

    private static final int MOST = 100;
    private static final String NEW_CUSTOM = "custom";

    Draft draft() {
        return new Draft(one("name"), number("version"), design());
    }

    String deed() {
        return one("then");
    }

    Question added() {
        var field = one("newField");
        var taken =
                Question.fieldsOfLeads().contains(field) || field.startsWith(Question.CUSTOM) ? field : Question.CUSTOM;
        return new Question(
                taken,
                Question.Kind.of(one("newKind")).orElse(Question.Kind.LINE),
                Wording.NONE,
                Wording.NONE,
                List.of(),
                false);
    }

    private Design design() {
        return new Design(
                wording("title"),
                wording("intro"),
                wording("button"),
                questions(),
                consents(),
                Channel.of(one("channel")).orElse(Channel.CONTACT_FORM),
                one("campaign").strip(),
                wording("thanks"),
                one("redirect").strip(),
                !one("confirmed").isEmpty(),
                one("origins")
                        .lines()
                        .filter(it -> !it.isBlank())
                        .map(WebOrigin::tidy)
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    private List<Question> questions() {
        var questions = new ArrayList<Question>();
        for (var i = 0; i < MOST && has("question." + i + ".field"); i++) {
            var at = "question." + i + ".";
            var field = one(at + "field");
            questions.add(new Question(
                    field.equals(NEW_CUSTOM)
                            ? Question.CUSTOM + one(at + "custom").strip()
                            : field,
                    Question.Kind.of(one(at + "kind")).orElse(Question.Kind.LINE),
                    wording(at + "label"),
                    wording(at + "help"),
                    options(at + "options"),
                    !one(at + "required").isEmpty()));
        }
        return questions;
    }

    private List<Wording> options(String name) {
        var en = lines(name + ".en");
        var de = lines(name + ".de");
        var options = new ArrayList<Wording>();
        for (var i = 0; i < Math.max(en.size(), de.size()); i++) {
            options.add(new Wording(i < en.size() ? en.get(i) : "", i < de.size() ? de.get(i) : ""));
        }
        return options;
    }

    private List<ConsentText> consents() {
        var consents = new ArrayList<ConsentText>();
        for (var i = 0; i < MOST && has("consent." + i + ".id"); i++) {
            var at = "consent." + i + ".";
            consents.add(new ConsentText(
                    uuid(one(at + "id")),
                    number(at + "version"),
                    one(at + "purpose").strip(),
                    wording(at + "wording"),
                    !one(at + "required").isEmpty()));
        }
        return consents;
    }

    private Wording wording(String name) {
        return new Wording(text(name + ".en"), text(name + ".de"));
    }

    private String text(String name) {
        return one(name).replace("\r\n", "\n").strip();
    }

    private List<String> lines(String name) {
        return Arrays.stream(text(name).split("\n"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .limit(MOST)
                .toList();
    }

    private boolean has(String name) {
        return request.getParameter(name) != null;
    }

    private int number(String name) {
        return one(name).matches("[0-9]{1,8}") ? Integer.parseInt(one(name)) : 0;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    private String one(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
