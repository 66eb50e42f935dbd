package io.firsthand.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds street, postcode, city and country, as the country writes them. */
final class AddressFields {

    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("deutschland", "DE"),
            Map.entry("germany", "DE"),
            Map.entry("allemagne", "DE"),
            Map.entry("osterreich", "AT"),
            Map.entry("austria", "AT"),
            Map.entry("schweiz", "CH"),
            Map.entry("suisse", "CH"),
            Map.entry("switzerland", "CH"),
            Map.entry("france", "FR"),
            Map.entry("espana", "ES"),
            Map.entry("spain", "ES"),
            Map.entry("italia", "IT"),
            Map.entry("italy", "IT"),
            Map.entry("belgique", "BE"),
            Map.entry("belgium", "BE"),
            Map.entry("unitedkingdom", "GB"),
            Map.entry("greatbritain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("uk", "GB"),
            Map.entry("usa", "US"),
            Map.entry("unitedstates", "US"),
            Map.entry("mexico", "MX"),
            Map.entry("nederland", "NL"),
            Map.entry("netherlands", "NL"));

    private static final Pattern BRITISH =
            Pattern.compile("^(.*?)[, ]*\\b([A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})\\b(.*)$");
    private static final Pattern AMERICAN =
            Pattern.compile("^(.*?)[, ]+([A-Z]{2}|[A-Z][a-z](?=[ .]?\\d))[ .]?(\\d{5}(?:-\\d{4})?)\\b(.*)$");
    private static final Pattern CONTINENTAL =
            Pattern.compile("^(?:[A-Z]{1,2}[- ])?(\\d{4,5})[ ,]*(\\p{L}[\\p{L}' .-]+)$");
    private static final Pattern STREET = Pattern.compile(
            "(?i)stra(?:ss|ß|B)e|str\\.|gasse|platz|\\bam\\b|allee|weg\\b|\\brue\\b|avenue|boulevard|\\bplace\\b|\\bquai\\b|chemin|\\bvia\\b|corso|"
                    + "piazza|viale|calle|avenida|avda|paseo|plaza|gran v[ií]a|street|\\broad\\b|lane\\b|kingsway|drive\\b|\\bway\\b|ring\\b|ufer\\b|damm\\b");

    private final Draft draft;
    private String country = "";

    AddressFields(Draft draft) {
        this.draft = draft;
    }

    static boolean isCountry(String text) {
        return COUNTRIES.containsKey(Fold.of(text));
    }

    void find() {
        for (var line : draft.free()) {
            for (var part : parts(draft.left(line))) {
                read(line, part);
            }
        }
        street();
        country();
    }

    /** An address in one line is as many lines with signs between them. */
    private static List<String> parts(String text) {
        var american = AMERICAN.matcher(text);
        if (american.matches() && american.group(1).contains(",")) {
            var cut = american.group(1).lastIndexOf(',');
            var parts = new ArrayList<>(List.of(text.substring(0, cut).split("\\s*[,·|•]\\s*|\\s+[:.;*-]\\s+")));
            parts.add(text.substring(cut + 1, american.end(3)).strip());
            parts.addAll(List.of(american.group(4).split("\\s*[,·|•]\\s*|\\s+[:.;*-]\\s+")));
            return parts;
        }
        return american.matches() ? List.of(text) : List.of(text.split("\\s*[,·|•]\\s*|\\s+[:.;*-]\\s+"));
    }

    private void read(PlacedLine line, String part) {
        var found = Optional.ofNullable(COUNTRIES.get(Fold.of(part)));
        if (found.isPresent()) {
            country = found.get();
            draft.put(FieldKind.COUNTRY, country, line.line().score(), false, line);
            drop(line, part);
            return;
        }
        var american = AMERICAN.matcher(part);
        var british = BRITISH.matcher(part);
        var continental = CONTINENTAL.matcher(part);
        if (!draft.has(FieldKind.POSTCODE)) {
            if (american.matches()) {
                town(line, american.group(3), american.group(1), "US", part);
            } else if (british.matches()) {
                town(line, british.group(2).replaceFirst(" ?(?=\\d[A-Z]{2}$)", " "), british.group(1), "GB", part);
            } else if (continental.matches()) {
                town(line, continental.group(1), continental.group(2), "", part);
            }
        }
    }

    private void town(PlacedLine line, String postcode, String city, String ofCountry, String part) {
        draft.put(FieldKind.POSTCODE, postcode, line.line().score(), line.worst(postcode) < 0.6, line);
        var name = city.replaceAll("^[ ,.-]+|[ ,.-]+$", "");
        if (!name.isEmpty()) {
            draft.put(FieldKind.CITY, name, line.line().score(), line.isDoubtful(), line);
        }
        if (country.isEmpty()) {
            country = ofCountry;
        }
        drop(line, part);
    }

    private void street() {
        var postcode = draft.field(FieldKind.POSTCODE)
                .map(it -> draft.lines().get(it.lines().getFirst()));
        for (var line : draft.free()) {
            var text = draft.left(line);
            var before =
                    postcode.filter(it -> it.equals(line) || it.continues(line)).isPresent();
            var likely = STREET.matcher(text).find();
            if (text.matches(".*\\d.*") && text.matches(".*\\p{L}{3}.*") && (likely || before) && text.length() < 60) {
                draft.put(
                        FieldKind.STREET,
                        text.replaceFirst("^(\\d+)(?=\\p{L}{3})", "$1 "),
                        line.line().score(),
                        line.isDoubtful(),
                        line);
                draft.take(line);
                return;
            }
        }
    }

    /** The country of the numbers where none is printed. */
    private void country() {
        if (!country.isEmpty()) {
            draft.put(FieldKind.COUNTRY, country, 0.9, false);
            return;
        }
        var number = draft.has(FieldKind.PHONE) ? draft.value(FieldKind.PHONE) : draft.value(FieldKind.MOBILE);
        var found = Numbering.country(number);
        found.ifPresent(it -> draft.put(FieldKind.COUNTRY, it.toUpperCase(Locale.ROOT), 0.8, false));
    }

    private void drop(PlacedLine line, String part) {
        // The last one: a square may be named after the country.
        var left = draft.left(line);
        var at = left.lastIndexOf(part);
        draft.leave(
                line,
                (at < 0 ? left : left.substring(0, at) + left.substring(at + part.length()))
                        .replaceAll("([,·|]\\s*){2,}", ", ")
                        .replaceAll("[\\s:.;*-]+$", ""));
    }
}
