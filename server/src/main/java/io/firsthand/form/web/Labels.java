package io.firsthand.form.web;

import io.firsthand.form.Question;
import io.firsthand.web.Page;

/** What questions are called where nobody said otherwise. */
final class Labels {

    private Labels() {}

    static String of(Question question, String language) {
        var label = question.label().in(language);
        return label.isEmpty() ? ofField(question.field()) : label;
    }

    static String ofField(String field) {
        return field.startsWith(Question.CUSTOM)
                ? field.substring(Question.CUSTOM.length())
                : Page.say("form.field." + field);
    }
}
