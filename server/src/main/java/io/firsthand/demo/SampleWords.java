package io.firsthand.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The names, titles and sayings that the sample is made of, from files beside this class. */
final class SampleWords {

    /** Given and family names of one country. */
    record Names(String country, List<String> given, List<String> family) {}

    /**
     * What the companies of one country are called.
     *
     * @param weight how many of a hundred contacts work there
     * @param name with {@code {place}} and {@code {trade}}
     * @param form the legal form behind the name
     */
    record Firms(String country, int weight, String name, String form, List<String> places, List<Line> trades) {}

    /** Words that fit what a company makes, or any. */
    record Line(String kind, String text) {

        static Line of(String line, char separator) {
            var at = line.indexOf(separator);
            return new Line(line.substring(0, at), line.substring(at + 1));
        }
    }

    final List<Names> names = rows("people.csv").stream()
            .map(row -> new Names(row[0], parts(row[1]), parts(row[2])))
            .toList();
    final List<Firms> firms = rows("companies.csv").stream()
            .map(row -> new Firms(
                    row[0],
                    Integer.parseInt(row[1]),
                    row[2],
                    row[3],
                    parts(row[4]),
                    parts(row[5]).stream().map(it -> Line.of(it, ':')).toList()))
            .toList();
    final List<String> titles = lines("titles.txt");
    final List<Line> boothNotes = sayings("notes-booth.txt");
    final List<Line> callNotes = sayings("notes-call.txt");
    final List<Line> formNotes = sayings("notes-form.txt");
    final List<String> nextSteps = lines("next-steps.txt");
    final List<String> laterNotes = lines("notes-later.txt");
    final List<SampleCorrection> corrections =
            lines("corrections.txt").stream().map(SampleCorrection::parse).toList();

    Names namesOf(String country) {
        return names.stream()
                .filter(each -> each.country().equals(country))
                .findFirst()
                .orElseThrow();
    }

    Firms firmsOf(String country) {
        return firms.stream()
                .filter(each -> each.country().equals(country))
                .findFirst()
                .orElseThrow();
    }

    private static List<Line> sayings(String file) {
        return lines(file).stream().map(line -> Line.of(line, '|')).toList();
    }

    private static List<String[]> rows(String file) {
        return lines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static List<String> parts(String cell) {
        return Arrays.asList(cell.split(";", -1));
    }

    private static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(SampleWords.class.getResourceAsStream("/demo/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
