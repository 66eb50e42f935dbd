package io.firsthand;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Guards what Modulith cannot see: that SQL and templates, too, keep to their module. */
class OwnershipTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path MODULES = Path.of("src/main/java/io/firsthand");
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern INCLUDED = Pattern.compile("@template\\.(\\w+)\\.");
    private static final Pattern NAMED = Pattern.compile("(?:from|join|into|update) (\\w+)");

    /** A table belongs to the module that its migration is named after. */
    @Test
    void modulesNameOnlyTheirOwnTables() {
        var owners = files(MIGRATIONS, ".sql")
                .flatMap(file -> matches(CREATED, file).map(table -> Map.entry(table, moduleOfMigration(file))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> again));

        var trespasses = files(MODULES, ".java")
                .flatMap(file -> matches(NAMED, file)
                        .filter(owners::containsKey)
                        .filter(table -> !moduleOfSource(file).equals(owners.get(table)))
                        .map(table -> moduleOfSource(file) + " names " + table))
                .toList();

        assertThat(owners).containsEntry("lead", "lead");
        assertThat(trespasses).isEmpty();
    }

    @Test
    void templatesIncludeOnlyTheirOwnAndTheSharedOnes() {
        var trespasses = files(MODULES, ".jte")
                .flatMap(file -> matches(INCLUDED, file)
                        .filter(module -> !module.equals("web") && !module.equals(moduleOfSource(file)))
                        .map(module -> moduleOfSource(file) + " includes a template of " + module))
                .toList();

        assertThat(trespasses).isEmpty();
    }

    private static String moduleOfMigration(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.indexOf("__") + 2).replaceAll("_.*", "");
    }

    private static String moduleOfSource(Path file) {
        return MODULES.relativize(file).getName(0).toString();
    }

    private static Stream<String> matches(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).results().map(match -> match.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
