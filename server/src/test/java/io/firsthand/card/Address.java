package io.firsthand.card;

import java.util.List;
import java.util.Random;

/** Where somebody works, as their country writes it. */
final class Address {

    private final String language;
    private final boolean american;
    private final String street;
    private final String postcode;
    private final String city;
    private final boolean named;

    Address(Random random, CardWords words) {
        language = words.language();
        american = language.equals("en") && random.nextBoolean();
        var number = 1 + random.nextInt(180);
        var road = words.streets().get(random.nextInt(words.streets().size()));
        street = switch (language) {
            case "en", "fr" -> number + " " + road;
            default -> road + (language.equals("es") && random.nextBoolean() ? ", " : " ") + number;
        };
        var town = words.towns().stream()
                .filter(it -> it.state().isEmpty() != american)
                .toList();
        var chosen = town.isEmpty() ? words.towns().getFirst() : town.get(random.nextInt(town.size()));
        city = chosen.name();
        postcode = chosen.postcode();
        state = chosen.state();
        named = random.nextInt(3) > 0;
    }

    private final String state;

    boolean american() {
        return american;
    }

    String street() {
        return street;
    }

    String postcode() {
        return postcode;
    }

    String city() {
        return city;
    }

    List<String> lines() {
        var town = switch (language) {
            case "en" -> american ? city + ", " + state + " " + postcode : city + " " + postcode;
            default -> postcode + " " + city;
        };
        return named ? List.of(street, town, countryWord()) : List.of(street, town);
    }

    String country() {
        return switch (language) {
            case "de" -> "DE";
            case "fr" -> "FR";
            case "es" -> "ES";
            case "it" -> "IT";
            default -> american ? "US" : "GB";
        };
    }

    String countryWord() {
        return switch (language) {
            case "de" -> "Deutschland";
            case "fr" -> "France";
            case "es" -> "España";
            case "it" -> "Italia";
            default -> american ? "USA" : "United Kingdom";
        };
    }
}
