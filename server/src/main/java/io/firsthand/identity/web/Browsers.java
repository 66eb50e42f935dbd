package io.firsthand.identity.web;

import io.firsthand.identity.Preferences;
import io.firsthand.web.Zones;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a browser says of whoever sits before it. */
final class Browsers {

    private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

    private Browsers() {}

    /** The language of the page, the formats of the browser's country, and its zone. */
    static Preferences preferences(HttpServletRequest request, Locale page) {
        var formats = Collections.list(request.getLocales()).stream()
                .filter(it -> it.getLanguage().equals(page.getLanguage())
                        && !it.getCountry().isEmpty())
                .findFirst()
                .orElse(Locale.of(page.getLanguage()));
        return new Preferences(Zones.ofBrowser(request).orElseGet(ZoneId::systemDefault), formats);
    }

    /** The country that comes first among what it asks for. */
    static Optional<String> region(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getCountry)
                .filter(COUNTRIES::contains)
                .findFirst();
    }
}
