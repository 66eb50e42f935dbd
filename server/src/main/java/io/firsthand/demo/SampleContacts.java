package io.firsthand.demo;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Contacts, no two of the same name. */
final class SampleContacts {

    private final SampleWords words;
    private final Set<String> known = new HashSet<>();

    SampleContacts(SampleWords words) {
        this.words = words;
    }

    /** A country, as often as its weight says. */
    String country(Chance chance) {
        var all = words.firms.stream().collect(Collectors.summingInt(SampleWords.Firms::weight));
        var rest = chance.below(all);
        for (var firms : words.firms) {
            rest -= firms.weight();
            if (rest < 0) {
                return firms.country();
            }
        }
        throw new IllegalStateException("Weights changed meanwhile");
    }

    SampleContact next(Chance chance, String country) {
        while (true) {
            var contact = SampleContact.by(chance, words, country);
            if (known.add(contact.name())) {
                return contact;
            }
        }
    }
}
