package io.firsthand.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "Runs the server until it is stopped with Ctrl-C or SIGTERM.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private Settings settings;

    @Mixin
    private ServerOptions options;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var server = Server.start(settings.folder(), settings, options);
        command.commandLine().getOut().println("Firsthand is ready at " + server.address());
        return Server.serveUntilStopped();
    }
}
