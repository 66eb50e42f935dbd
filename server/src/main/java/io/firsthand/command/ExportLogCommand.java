package io.firsthand.command;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.ledger.LogExport;
import io.firsthand.ledger.Sequencer;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.LogCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export-log",
        description = "Writes the whole log into a folder that anybody can check without the server.",
        footer = {
            "",
            "The folder holds the checkpoint, tiles and entries as c2sp.org/tlog-tiles lays them out, and the",
            "log's public key in log.vkey; it says nothing about any person. A second export only adds. Check it with:",
            "  firsthand verify-log DIR --key \"$(cat DIR/log.vkey)\""
        })
final class ExportLogCommand extends DataCommand {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder, made when missing.")
    private Path out = Path.of("");

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec command;

    ExportLogCommand() {
        workspace = new WorkspaceOption();
        command = CommandSpec.create();
    }

    @Override
    int run(ApplicationContext application) throws IOException {
        var chosen = workspace.among(application.getBean(Workspaces.class));
        var checkpoint = CurrentWorkspace.<Checkpoint, IOException>in(chosen.id(), () -> {
            application.getBean(Sequencer.class).drain();
            return application
                    .getBean(LogExport.class)
                    .to(out, progress(command.commandLine().getErr()));
        });
        command.commandLine()
                .getOut()
                .println("Wrote the log %s with %d entries to %s."
                        .formatted(checkpoint.origin(), checkpoint.size(), out));
        return 0;
    }

    /** One line that shows how far it is, on a terminal only. */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to null where there is no terminal
    private static LogCheck.Progress progress(PrintWriter err) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return (_, _) -> {};
        }
        return (done, size) -> {
            err.printf("\r%,d of %,d entries%s", done, size, done == size ? "\n" : "");
            err.flush();
        };
    }
}
