package io.firsthand.form.web;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import io.firsthand.form.Form;
import io.firsthand.form.Question;
import io.firsthand.web.Words;
import java.util.Locale;

/** A form as HTML for another site's page, without any script. */
record PlainForm(Form form, String address, Words words, Locale locale) {

    String html() {
        var language = locale.getLanguage().equals("de") ? "de" : "en";
        var html = new StringBuilder(
                "<form method=\"post\" action=\"%s\" accept-charset=\"utf-8\">\n".formatted(htmlEscape(address)));
        html.append("  <input type=\"hidden\" name=\"lang\" value=\"%s\">\n".formatted(language));
        for (var question : form.design().questions()) {
            html.append("  <p><label>%s%s</label></p>\n"
                    .formatted(htmlEscape(label(question, language)), control(question, language)));
        }
        for (var consent : form.design().consents()) {
            html.append("  <p><label><input type=\"checkbox\" name=\"consent.%s\" value=\"%d\"%s> %s</label></p>\n"
                    .formatted(
                            consent.id(),
                            consent.version(),
                            required(consent.required()),
                            htmlEscape(consent.wording().in(language))));
        }
        var button = form.design().button().in(language);
        html.append("  <p><button>%s</button></p>\n</form>"
                .formatted(htmlEscape(button.isEmpty() ? words.say(locale, "form.hosted.send") : button)));
        return html.toString();
    }

    private String control(Question question, String language) {
        var name = htmlEscape(question.field());
        var required = required(question.required());
        return switch (question.kind()) {
            case LINE ->
                "<br><input name=\"%s\" type=\"%s\" maxlength=\"%d\"%s>"
                        .formatted(name, type(question), question.longest(), required);
            case BLOCK ->
                "<br><textarea name=\"%s\" rows=\"4\" maxlength=\"%d\"%s></textarea>"
                        .formatted(name, question.longest(), required);
            case YES -> " <input type=\"checkbox\" name=\"%s\" value=\"true\"%s>".formatted(name, required);
            case CHOICE ->
                "<br><select name=\"%s\"%s>%s</select>".formatted(name, required, options(question, language));
        };
    }

    private static String options(Question question, String language) {
        var options = new StringBuilder("<option value=\"\"></option>");
        question.options()
                .forEach(it -> options.append("<option value=\"%s\">%s</option>"
                        .formatted(htmlEscape(Question.kept(it)), htmlEscape(it.in(language)))));
        return options.toString();
    }

    private String label(Question question, String language) {
        var label = question.label().in(language);
        return label.isEmpty() ? words.say(locale, "form.field." + question.field()) : label;
    }

    private static String type(Question question) {
        return switch (question.field()) {
            case "contact.email" -> "email";
            case "contact.phone" -> "tel";
            default -> "text";
        };
    }

    private static String required(boolean required) {
        return required ? " required" : "";
    }
}
