package io.firsthand.form.web;

import io.firsthand.field.CustomField;
import io.firsthand.form.Form;
import io.firsthand.form.Question;
import io.firsthand.lead.Channel;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a form is made.
 *
 * @param form absent for a new one
 * @param purposes what data can be used for, in words by id
 * @param own fields that the workspace has beside ours
 * @param mailed whether there is a mail server, so that addresses can be confirmed
 * @param unsaved whether the draft differs from what is saved because of a button that was pressed
 */
public record DesignPage(
        @Nullable Form form,
        Draft draft,
        Map<String, String> purposes,
        List<CustomField> own,
        boolean mailed,
        Mistakes mistakes,
        boolean unsaved)
        implements Html {

    public String action() {
        return form == null ? "/forms" : "/forms/" + form.id() + "/design";
    }

    public String back() {
        return form == null ? "/forms" : "/forms/" + form.id();
    }

    public String title() {
        return form == null ? Page.say("form.new") : form.name();
    }

    public String label(Question question) {
        return question.isCustom() ? Page.say("form.question.custom") : Labels.ofField(question.field());
    }

    public String customName(Question question) {
        return question.field().substring(Question.CUSTOM.length());
    }

    public String options(Question question, String language) {
        return question.options().stream()
                .map(it -> language.equals("de") ? it.de() : it.en())
                .collect(Collectors.joining("\n"));
    }

    public String origins() {
        return String.join("\n", draft.design().origins());
    }

    /** Fields of the lead that are not asked for yet, and one of one's own. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        var asked = draft.design().questions().stream().map(Question::field).toList();
        fields.put("custom", Page.say("form.question.custom"));
        own.stream()
                .filter(it -> !asked.contains(Question.CUSTOM + it.name()))
                .forEach(it -> fields.put(Question.CUSTOM + it.name(), it.label()));
        Question.fieldsOfLeads().stream()
                .filter(it -> !asked.contains(it))
                .forEach(it -> fields.put(it, Labels.ofField(it)));
        return fields;
    }

    public Map<String, String> kinds() {
        return Arrays.stream(Question.Kind.values())
                .collect(Collectors.toMap(
                        Question.Kind::id,
                        it -> Page.say("form.kind." + it.id()),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }

    public Map<String, String> channels() {
        return Arrays.stream(Channel.values())
                .collect(Collectors.toMap(
                        Channel::id,
                        it -> Page.say("lead.channel." + it.id()),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }
}
