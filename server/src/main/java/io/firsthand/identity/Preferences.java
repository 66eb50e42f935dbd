package io.firsthand.identity;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How a person wants the pages.
 *
 * @param language English or German; everything else counts as English
 */
public record Preferences(ZoneId zone, Locale language) {

    public Preferences {
        language = language.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    /** The server's zone and what the browser said it speaks. */
    public static Preferences in(Locale language) {
        return new Preferences(ZoneId.systemDefault(), language);
    }
}
