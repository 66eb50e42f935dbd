package io.firsthand.dossier.web;

import io.firsthand.lead.Mistake;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;

/** Mistakes of a lead, told to a person in the form where they were made. */
final class Told {

    private Told() {}

    static Mistakes of(List<Mistake> mistakes, Words words, Locale locale) {
        var told = Mistakes.NONE;
        for (var mistake : mistakes) {
            told = told.and(fieldOf(mistake), words.say(locale, mistake.messageKey(), mistake.detail()));
        }
        return told;
    }

    /** A whole contact has no input of its own; its first one is the name. */
    private static String fieldOf(Mistake mistake) {
        return mistake.field().equals("contact") ? "contact.name" : mistake.field();
    }
}
