package io.firsthand.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The names, titles and sayings that the sample is made of, from files beside this class. */
final class SampleWords {

    /** A country's given and family names. */
    record Names(String country, List<String> given, List<String> family) {}

    /** What a country's companies are called: place and trade, and the legal form behind. */
    record Firms(String country, String form, List<String> places, List<String> trades) {}

    final List<Names> names = rows("people.csv").stream()
            .map(row -> new Names(row[0], parts(row[1]), parts(row[2])))
            .toList();
    final List<Firms> firms = rows("companies.csv").stream()
            .map(row -> new Firms(row[0], row[1], parts(row[2]), parts(row[3])))
            .toList();
    final List<String> titles = lines("titles.txt");
    final List<String> boothNotes = lines("notes-booth.txt");
    final List<String> otherNotes = lines("notes-other.txt");

    Names namesOf(String country) {
        return names.stream()
                .filter(each -> each.country().equals(country))
                .findFirst()
                .orElseThrow();
    }

    private static List<String[]> rows(String file) {
        return lines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static List<String> parts(String cell) {
        return Arrays.asList(cell.split(";"));
    }

    private static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(SampleWords.class.getResourceAsStream("/demo/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
