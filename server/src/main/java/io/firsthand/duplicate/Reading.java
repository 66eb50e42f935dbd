package io.firsthand.duplicate;

import io.firsthand.lead.CompanyName;
import io.firsthand.lead.Plain;
import io.firsthand.lead.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads out of what we know of a person what they are recognised by. */
final class Reading {

    private static final Set<String> TITLES =
            Set.of("dr prof mr mrs ms miss mx sir herr frau ing dipl mag phd mba msc bsc jr sr".split(" "));

    private final Profile profile;

    private Reading(Profile profile) {
        this.profile = profile;
    }

    static Traits of(Profile profile) {
        return new Reading(profile).traits();
    }

    private Traits traits() {
        var names = names();
        var fields = fields();
        var streets = values(fields, FieldName.STREET);
        var address = streets.isEmpty()
                ? null
                : words(String.join(" ", values(fields, FieldName.HOUSE))
                        + " "
                        + String.join(" ", streets)
                        + " "
                        + String.join(" ", values(fields, FieldName.TOWN)));
        return new Traits(
                names.given(),
                names.family(),
                profile.emailKey().orElse(null),
                phone(),
                companies(),
                first(values(fields, FieldName.BIRTH).stream()
                        .flatMap(it -> Birth.digits(it).stream())
                        .toList()),
                first(values(fields, FieldName.NUMBER).stream()
                        .map(it -> Plain.of(it).replaceAll("[^\\p{L}\\p{N}]", ""))
                        .filter(it -> it.length() > 3)
                        .toList()),
                address,
                first(values(fields, FieldName.POSTCODE).stream()
                        .map(it -> Plain.of(it).replaceAll("[^\\p{L}\\p{N}]", ""))
                        .filter(it -> !it.isEmpty())
                        .toList()));
    }

    private record Names(@Nullable String given, @Nullable String family) {}

    private Names names() {
        var details = profile.details();
        if (details.givenName() != null || details.familyName() != null) {
            return new Names(words(details.givenName()), words(details.familyName()));
        }
        if (details.name() == null) {
            return new Names(null, null);
        }
        var comma = details.name().indexOf(',');
        var whole = comma < 0
                ? details.name()
                : details.name().substring(comma + 1) + " " + details.name().substring(0, comma);
        var said = words(whole);
        var words = said == null ? List.<String>of() : new ArrayList<>(Arrays.asList(said.split(" ", -1)));
        words.removeIf(TITLES::contains);
        if (words.isEmpty()) {
            return new Names(null, null);
        }
        var given = String.join(" ", words.subList(0, words.size() - 1));
        return new Names(given.isEmpty() ? null : given, words.getLast());
    }

    private @Nullable String phone() {
        var given = profile.details().phone();
        var digits = given == null ? "" : given.replaceAll("\\D", "");
        return profile.e164().orElse(digits.length() < 6 ? null : digits);
    }

    private Set<String> companies() {
        var companies = new HashSet<String>();
        for (var company : profile.companies()) {
            if (company.domain() != null) {
                companies.add(company.domain());
            }
            if (!company.name().equals(company.domain())) {
                companies.add(CompanyName.normalised(company.name()));
            }
        }
        companies.remove("");
        return companies;
    }

    private Map<FieldName, List<String>> fields() {
        var fields = new EnumMap<FieldName, List<String>>(FieldName.class);
        new TreeMap<>(profile.custom())
                .forEach((name, value) -> FieldName.of(name)
                        .ifPresent(it -> fields.computeIfAbsent(it, _ -> new ArrayList<>())
                                .add(String.valueOf(value))));
        return fields;
    }

    private static List<String> values(Map<FieldName, List<String>> fields, FieldName name) {
        return fields.getOrDefault(name, List.of());
    }

    private static @Nullable String first(List<String> some) {
        return some.isEmpty() ? null : some.getFirst();
    }

    private static @Nullable String words(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = Arrays.stream(Plain.of(text).replaceAll("['’`.]", "").split("[^\\p{L}\\p{N}]+", -1))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        return plain.isEmpty() ? null : plain;
    }
}
