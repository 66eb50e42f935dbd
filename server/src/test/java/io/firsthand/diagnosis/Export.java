package io.firsthand.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.intake.Batch;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Upload;
import io.firsthand.intake.Wishes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assertions;

/** Files of an export, and what anybody can count in them without us. */
final class Export {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Export with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    Export with(String name, String content) {
        return with(name, content.getBytes(UTF_8));
    }

    /** Takes all files into the company and asks all questions. */
    Diagnosis diagnose(Company company, Imports imports, Diagnostician diagnostician, Wishes wishes) {
        return company.in(() -> {
            var taken = new ArrayList<UUID>();
            files.forEach((name, content) -> taken.add(upload(company, imports, name, content, wishes)));
            var first = taken.size() > 1 ? imports.join(taken).getFirst().id() : taken.getFirst();
            imports.run(first, true, _ -> {});
            Assertions.assertTrue(imports.with(first).stream().allMatch(it -> it.state() == Batch.State.DONE));
            return diagnostician.diagnose(true, Cast.PREFERENCES.zone(), (_, _) -> {});
        });
    }

    private UUID upload(Company company, Imports imports, String name, byte[] content, Wishes wishes) {
        try {
            return switch (imports.upload(
                    name, new ByteArrayInputStream(content), company.rita().actor(), wishes, files.size() > 1)) {
                case Upload.Taken(var batch) -> batch.id();
                case Upload.Refused(var fault) -> throw new AssertionError(name + ": " + fault);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedCsvRecord> rows(String name) {
        try (var rows = CsvReader.builder()
                .allowMissingFields(true)
                .ofNamedCsvRecord(new String(files.getOrDefault(name, new byte[0]), UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long count(String name, Predicate<NamedCsvRecord> which) {
        return rows(name).stream().filter(which).count();
    }

    double sum(String name, String column, Predicate<NamedCsvRecord> which) {
        return rows(name).stream()
                .filter(which)
                .map(it -> it.getField(column))
                .filter(it -> !it.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
