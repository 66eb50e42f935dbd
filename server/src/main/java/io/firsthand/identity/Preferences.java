package io.firsthand.identity;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How a person wants the pages.
 *
 * @param language English or German, everything else counts as English; its country, if it has one, decides how dates
 *     and numbers are written
 */
public record Preferences(ZoneId zone, Locale language) {

    public Preferences {
        var spoken = language.getLanguage().equals("de") ? "de" : "en";
        var country = language.getCountry().matches("[A-Z]{2}") ? language.getCountry() : "";
        language = Locale.of(spoken, country);
    }

    /** The server's zone and this language. */
    public static Preferences in(Locale language) {
        return new Preferences(ZoneId.systemDefault(), language);
    }

    /** The same zone and formats in another language. */
    public Preferences speaking(Locale other) {
        return new Preferences(zone, Locale.of(other.getLanguage(), language.getCountry()));
    }
}
