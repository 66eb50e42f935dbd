package io.firsthand.command;

import io.firsthand.identity.Setup;
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
        var out = command.commandLine().getOut();
        out.println("Firsthand is ready at " + server.address());
        server.application()
                .getBean(Setup.class)
                .link(server.publicAddress())
                .ifPresent(link -> out.println("Set it up at " + link + " (this link works once, for 24 hours)."));
        return Server.serveUntilStopped();
    }
}
