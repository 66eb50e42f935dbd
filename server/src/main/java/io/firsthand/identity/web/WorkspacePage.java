package io.firsthand.identity.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What holds for the whole workspace: its name, and where numbers without a country code are dialled. */
public record WorkspacePage(String name, String region, Mistakes mistakes) implements Html {

    public Map<String, String> regions() {
        return named(Locale.getISOCountries());
    }

    /** Countries by their names in the reader's language, in the order of those. */
    static Map<String, String> named(String... countries) {
        var reader = Page.current().locale();
        var names = new LinkedHashMap<String, String>();
        java.util.Arrays.stream(countries)
                .map(code -> Locale.of("", code))
                .sorted(java.util.Comparator.comparing(
                        it -> it.getDisplayCountry(reader), Collator.getInstance(reader)))
                .forEach(it -> names.put(it.getCountry(), it.getDisplayCountry(reader)));
        return names;
    }
}
