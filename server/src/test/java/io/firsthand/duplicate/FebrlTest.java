package io.firsthand.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Lead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Finds the duplicates of the FEBRL files, which say which those are. The weights were set looking at one half of the
 * people (even numbers); the other half is what counts here.
 */
@DuplicateTest
class FebrlTest {

    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../../shared"))
            .resolve("data/febrl");

    private final Office office;

    FebrlTest(Office office) {
        this.office = office;
    }

    @ParameterizedTest
    @CsvSource({"dataset1, 0.95", "dataset3, 0.90"})
    void mostDuplicatesAreInTheQueueAndLittleElse(String name, double least) throws IOException {
        var file = FOLDER.resolve(name + ".csv");
        assumeTrue(Files.exists(file), "the FEBRL files are not here");
        var people = rows(file).stream().filter(it -> it.entity() % 2 == 1).toList();
        var where = office.opens();

        var met = office.meets(where, people.stream().map(Row::arrival).toList());
        office.hunts(where);

        var truth = pairs(people, met);
        var found = new HashSet<Set<Object>>();
        office.queue(where)
                .forEach(it -> found.add(Set.of(it.one().id(), it.other().id())));
        var right = (double) found.stream().filter(truth::contains).count();
        var precision = right / found.size();
        var recall = right / truth.size();
        assertThat(2 * precision * recall / (precision + recall))
                .as("precision " + precision + ", recall " + recall + " of " + truth.size() + " pairs")
                .isGreaterThan(least);
    }

    private static Set<Set<Object>> pairs(List<Row> people, List<Lead> met) {
        var contacts = new HashMap<Integer, List<Object>>();
        for (var i = 0; i < people.size(); i++) {
            contacts.computeIfAbsent(people.get(i).entity(), _ -> new ArrayList<>())
                    .add(met.get(i).contactId());
        }
        var pairs = new HashSet<Set<Object>>();
        for (var same : contacts.values()) {
            for (var one : same) {
                same.stream().filter(it -> !it.equals(one)).forEach(it -> pairs.add(Set.of(one, it)));
            }
        }
        return pairs;
    }

    private record Row(
            int entity, @Nullable String given, @Nullable String family, Map<String, Object> rest) {

        io.firsthand.lead.Arrival arrival() {
            var names = new ContactDetails(null, given, family, null, null, null);
            return Office.arrival(names, null)
                    .withKey(new io.firsthand.lead.Arrival.Key("febrl", entity + " " + System.nanoTime()))
                    .withCustom(rest);
        }
    }

    private static List<Row> rows(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var header = lines.getFirst().split(",", -1);
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var rest = new HashMap<String, Object>();
            for (var i = 3; i < cells.length; i++) {
                if (!cells[i].isBlank()) {
                    rest.put(header[i].strip(), cells[i].strip());
                }
            }
            rows.add(new Row(Integer.parseInt(cells[0].split("-", -1)[1]), text(cells[1]), text(cells[2]), rest));
        }
        return rows;
    }

    private static @Nullable String text(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }
}
