package io.firsthand.identity.web;

import io.firsthand.identity.Person;
import io.firsthand.identity.Session;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What people see of themselves.
 *
 * @param here the session of this browser
 */
public record AccountPage(
        Person person, Typed typed, Mistakes mistakes, List<Session> sessions, Optional<UUID> here, int tokens)
        implements Html {

    /** What was typed, whether it is right or not. */
    public record Typed(String name, String language, String zone, String region) {

        static Typed of(Person person) {
            return new Typed(
                    person.name(),
                    person.language().getLanguage(),
                    person.zone().getId(),
                    person.language().getCountry());
        }
    }

    /** Languages in their own words, for those who do not read the present one. */
    public Map<String, String> languages() {
        var languages = new LinkedHashMap<String, String>();
        languages.put("en", "English");
        languages.put("de", "Deutsch");
        return languages;
    }

    /** Countries whose way to write dates and numbers is known for one of the languages. */
    public Map<String, String> regions() {
        return WorkspacePage.named(Locale.availableLocales()
                .filter(it -> List.of("en", "de").contains(it.getLanguage()))
                .map(Locale::getCountry)
                .filter(it -> it.matches("[A-Z]{2}"))
                .distinct()
                .toArray(String[]::new));
    }

    /** A time and a number, as they are written now. */
    public String sample() {
        return Page.exact(Page.current().now()) + " · " + Page.number(1_234_567);
    }

    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    public boolean isHere(Session session) {
        return here.filter(session.id()::equals).isPresent();
    }
}
