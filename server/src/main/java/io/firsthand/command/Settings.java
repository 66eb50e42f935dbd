package io.firsthand.command;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.firsthand.database.DataFolder;
import io.firsthand.database.Database;
import io.firsthand.database.Role;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command finds its data: flags first, then the environment. */
final class Settings {

    /** The options that the environment may give. */
    static final Set<String> NAMES = Set.of("--port", "--address", "--url", "--data");

    private Map<String, String> environment;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (FIRSTHAND_DATA, or data/ beside the launcher).")
    private @Nullable Path data;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    DataFolder folder() {
        return DataFolder.open(data == null ? Path.of(System.getProperty("firsthand.home", ""), "data") : data);
    }

    boolean namesFolder() {
        return data != null;
    }

    /** Starts or finds the database; the caller closes it. */
    Database database(DataFolder folder, Role role) {
        var address = OwnDatabase.in(environment);
        return address.isPresent()
                ? Database.external(folder, role, address.get(), this::tell)
                : Database.embedded(folder, role, environment, this::tell);
    }

    /** The same, but on the database that Firsthand brings along, whatever the environment says. */
    Settings withoutOwnDatabase() {
        environment = environment.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("FIRSTHAND_DATABASE_"))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return this;
    }

    /** Says something to the person at the terminal that is not the command's result. */
    void tell(String line) {
        if (command != null) {
            command.commandLine().getErr().println(line);
        }
    }
}
