package io.firsthand.card;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes people of five languages up, the same for the same random numbers. */
final class People {

    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it");

    private final Random random;

    People(Random random) {
        this.random = random;
    }

    PrintedPerson next(String language) {
        var words = CardWords.of(language);
        var given = pick(words.given());
        var family = pick(words.family());
        var title = pick(words.titles());
        var stem = pick(words.stems());
        var company = company(words, stem);
        var domain = ascii(stem, language).replace(' ', '-') + pick(List.of("", "", "-group", "-tech")) + ".example";
        var place = new Address(random, words);
        var phone = Numbers.landline(language, place.american(), random);
        var mobile = Numbers.mobile(language, place.american(), random);
        return new PrintedPerson(
                language,
                given,
                family,
                title,
                company,
                mailbox(ascii(given, language), ascii(family, language)) + "@" + domain,
                pick(List.of("www.", "www.", "")) + domain,
                phone.printed(),
                phone.e164(),
                mobile.printed(),
                mobile.e164(),
                place.street(),
                place.postcode(),
                place.city(),
                place.lines(),
                place.country(),
                place.countryWord());
    }

    private String company(CardWords words, String stem) {
        var activity = random.nextInt(4) == 0 ? "" : " " + pick(words.activities());
        return stem + activity + pick(words.forms());
    }

    private String mailbox(String given, String family) {
        var g = given.replace(" ", "-");
        var f = family.replace(" ", "");
        return switch (random.nextInt(5)) {
            case 0, 1 -> g + "." + f;
            case 2 -> g.charAt(0) + "." + f;
            case 3 -> g.charAt(0) + f;
            default -> f;
        };
    }

    static String ascii(String text, String language) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (language.equals("de")) {
            lower = lower.replace("ä", "ae")
                    .replace("ö", "oe")
                    .replace("ü", "ue")
                    .replace("ß", "ss");
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9 -]", "");
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A telephone number as people print it. */
    static final class Numbers {

        private Numbers() {}

        record Dialled(String printed, String e164) {}

        static Dialled landline(String language, boolean american, Random random) {
            var n = 1_000 + random.nextInt(9_000);
            var m = 10 + random.nextInt(90);
            return switch (language) {
                case "de" -> styled(random, "49", "0", List.of("711", "55" + m, "" + n));
                case "fr" -> styled(random, "33", "0", List.of("1", "99 00", n / 100 + " " + m));
                case "es" -> styled(random, "34", "", List.of("91", "4" + m, "" + n));
                case "it" -> styled(random, "39", "", List.of("02", "48" + m, "" + n));
                default ->
                    american
                            ? styled(random, "1", "", List.of("401", "555", "01" + m))
                            : styled(random, "44", "0", List.of("117", "496", "0" + n / 10));
            };
        }

        static Dialled mobile(String language, boolean american, Random random) {
            var n = 1_000 + random.nextInt(9_000);
            var m = 10 + random.nextInt(90);
            return switch (language) {
                case "de" -> styled(random, "49", "0", List.of("171", "3" + m, "" + n));
                case "fr" -> styled(random, "33", "0", List.of("6", "39 98", n / 100 + " " + m));
                case "es" -> styled(random, "34", "", List.of("6" + m, n / 10 + "", "1" + m));
                case "it" -> styled(random, "39", "", List.of("347", "5" + m, "" + n));
                default ->
                    american
                            ? styled(random, "1", "", List.of("617", "555", "01" + m))
                            : styled(random, "44", "0", List.of("7700", "900", "" + n / 10));
            };
        }

        private static Dialled styled(Random random, String country, String trunk, List<String> parts) {
            var separator = List.of(" ", " ", "-", ".").get(random.nextInt(4));
            var zero = !trunk.isEmpty() && random.nextInt(4) == 0 ? "(0)" : "";
            var area = random.nextInt(6) == 0 && zero.isEmpty() && !trunk.isEmpty()
                    ? "(" + parts.getFirst() + ")"
                    : parts.getFirst();
            var rest = String.join(separator, parts.subList(1, parts.size())).replace(" ", separator);
            var printed = "+" + country + " " + (zero.isEmpty() ? "" : zero + " ") + area + separator + rest;
            return new Dialled(printed, "+" + country + String.join("", parts).replace(" ", ""));
        }
    }
}
