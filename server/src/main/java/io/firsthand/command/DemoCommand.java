package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.database.DataFolder;
import io.firsthand.demo.Demo;
import io.firsthand.web.TravelTime;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps away from real data: what the environment says of data folder and database is for real use. */
@Command(
        name = "demo",
        description = "Runs a server with a sample company, in the given data folder or in one that is thrown away.")
final class DemoCommand implements Callable<Integer> {

    private static final String MARK = "demo";

    @Mixin
    private Settings settings;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--clock",
            paramLabel = "TIME",
            defaultValue = "",
            description = "Moves the demo's time on: to a moment such as 2027-01-15T09:00, or by +3d, +4h or +30m.")
    private String moment = "";

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = folder();
        var travel = TravelTime.in(folder.root().resolve("clock"), Clock.systemUTC());
        if (!moment.isEmpty()) {
            DemoClock.move(travel, moment);
        }
        var server = Server.start(folder, settings.withoutOwnDatabase(), options, travel);
        var demo = server.application().getBean(Demo.class);
        demo.load(settings::tell);
        var out = command.commandLine().getOut();
        out.println("Firsthand is ready at " + server.address());
        demo.signIns()
                .forEach(person ->
                        out.println("  %s  %s  %s".formatted(person.email(), person.password(), person.description())));
        out.flush();
        return Server.serveUntilStopped();
    }

    private DataFolder folder() throws IOException {
        if (!settings.namesFolder()) {
            return ThrownAway.folder("demo");
        }
        var folder = settings.folder();
        var mark = folder.root().resolve(MARK);
        if (Files.exists(folder.root().resolve("postgres")) && !Files.exists(mark)) {
            throw new CannotStart("The data folder %s holds other data than the demo's; choose another with --data."
                    .formatted(folder.root()));
        }
        Files.writeString(mark, "This folder holds the sample company.\n");
        return folder;
    }
}
