package io.firsthand.demo;

import io.firsthand.demo.SampleWords.Line;
import io.firsthand.lead.ContactDetails;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may need a packaging machine, at a company that does not exist.
 *
 * @param kind what the company makes
 */
record SampleContact(
        String given,
        String family,
        String title,
        String company,
        String domain,
        @Nullable String phone,
        String country,
        String kind) {

    /** Numbers that regulators set aside for fiction; other countries have none. */
    private static final Map<String, List<String>> FICTIONAL = Map.of(
            "de", List.of("+49 30 23125 %03d", "+49 69 90009 %03d", "+49 221 4710 %03d"),
            "fr", List.of("+33 1 99 00 1%d %d%d", "+33 4 65 71 2%d %d%d"),
            "gb", List.of("+44 20 7946 0%03d", "+44 161 496 0%03d", "+44 7700 900%03d"),
            "us", List.of("+1 312 555 01%d%d", "+1 206 555 01%d%d"));

    /** @param country where the company is */
    static SampleContact by(Chance chance, SampleWords words, String country) {
        var firms = words.firmsOf(country);
        var names = words.namesOf(country);
        var trade = chance.oneOf(firms.trades());
        var name = firms.name().replace("{place}", chance.oneOf(firms.places())).replace("{trade}", trade.text());
        return new SampleContact(
                chance.oneOf(names.given()),
                chance.oneOf(names.family()),
                chance.oneOf(words.titles),
                name + " " + firms.form(),
                plain(name).replace(' ', '-') + ".example",
                phone(chance, country),
                country,
                trade.kind());
    }

    private static @Nullable String phone(Chance chance, String country) {
        var patterns = FICTIONAL.get(country);
        if (patterns == null || chance.happens(0.3)) {
            return null;
        }
        var pattern = chance.oneOf(patterns);
        return pattern.contains("%03d")
                ? pattern.formatted(chance.below(1000))
                : pattern.formatted(chance.below(10), chance.below(10), chance.below(10));
    }

    /** A saying that fits what the company makes. */
    String noteOf(List<Line> sayings, Chance chance) {
        var fitting = sayings.stream().filter(it -> it.kind().equals(kind)).toList();
        var any = sayings.stream().filter(it -> it.kind().equals("any")).toList();
        return chance.fill(chance.oneOf(!fitting.isEmpty() && chance.happens(0.4) ? fitting : any)
                .text());
    }

    String name() {
        return given + " " + family;
    }

    String email() {
        return (plain(given) + "." + plain(family)).replace(" ", "") + "@" + domain;
    }

    ContactDetails details(boolean withEmail) {
        return new ContactDetails(name(), given, family, withEmail ? email() : null, phone, title);
    }

    /** In ASCII letters, as people write themselves in addresses. */
    private static String plain(String text) {
        var spelled = text.toLowerCase(Locale.ROOT)
                .replace("ü", "ue")
                .replace("ö", "oe")
                .replace("ä", "ae")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("å", "a");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("[^a-z0-9 -]", "");
    }
}
