package io.firsthand.directory.web;

import io.firsthand.lead.Mistake;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;

/** Mistakes told to a person in the form where they were made. */
final class Told {

    private Told() {}

    static Mistakes of(List<Mistake> mistakes, Words words, Locale locale) {
        var told = Mistakes.NONE;
        for (var mistake : mistakes) {
            var field = mistake.field().equals("contact") ? "contact.name" : mistake.field();
            told = told.and(field, words.say(locale, mistake.messageKey(), mistake.detail()));
        }
        return told;
    }
}
