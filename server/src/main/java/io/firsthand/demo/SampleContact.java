package io.firsthand.demo;

import io.firsthand.lead.ContactDetails;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who may need a packaging machine, at a company that does not exist. */
record SampleContact(String given, String family, String title, String company, String domain, @Nullable String phone) {

    /** Numbers that the regulators set aside for fiction. */
    private static final Map<String, String> FICTIONAL = Map.of("de", "+49 30 23125 %03d", "gb", "+44 20 7946 0%03d");

    static SampleContact by(Chance chance, SampleWords words) {
        var firms = chance.oneOf(words.firms);
        var names = words.namesOf(firms.country());
        var name = chance.oneOf(firms.places()) + " " + chance.oneOf(firms.trades());
        return new SampleContact(
                chance.oneOf(names.given()),
                chance.oneOf(names.family()),
                chance.oneOf(words.titles),
                name + " " + firms.form(),
                plain(name).replace(' ', '-') + ".example",
                phone(chance, firms.country()));
    }

    private static @Nullable String phone(Chance chance, String country) {
        var pattern = FICTIONAL.get(country);
        return pattern == null || chance.happens(0.3) ? null : pattern.formatted(chance.below(1000));
    }

    String name() {
        return given + " " + family;
    }

    String email() {
        return plain(given) + "." + plain(family).replace(" ", "") + "@" + domain;
    }

    ContactDetails details(boolean withEmail) {
        return new ContactDetails(name(), given, family, withEmail ? email() : null, phone, title);
    }

    /** In ASCII letters, as people write themselves in addresses. */
    private static String plain(String text) {
        var german = text.toLowerCase(Locale.ROOT)
                .replace("ü", "ue")
                .replace("ö", "oe")
                .replace("ä", "ae")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ø", "o");
        return Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("[^a-z0-9 -]", "");
    }

    /** As a row of a file, in the order of {@link #HEADER}. */
    List<String> row() {
        return List.of(name(), email(), title, company);
    }

    static final List<String> HEADER = List.of("Name", "Email", "Job title", "Company");
}
