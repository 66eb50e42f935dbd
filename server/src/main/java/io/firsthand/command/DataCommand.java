package io.firsthand.command;

import io.firsthand.database.Role;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;

/**
 * A command that works on the data, with the server running or not: the frame opens the database and starts the
 * application without its web server, and stops both at the end.
 */
abstract class DataCommand implements Callable<Integer> {

    @Mixin
    private Settings settings;

    @Override
    public final Integer call() throws Exception {
        var folder = settings.folder();
        try (var database = settings.database(folder, Role.COMMAND)) {
            SpringApplication.getShutdownHandlers().add(database::close); // for Ctrl-C
            try (var application = Spring.command(folder, database.address())) {
                return run(application);
            }
        }
    }

    /** Does the work with the application's beans and returns the exit code. */
    abstract int run(ApplicationContext application) throws Exception;
}
