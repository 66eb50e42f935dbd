package io.firsthand.command;

import io.firsthand.database.CannotStart;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code firsthand}: what an operator types. */
@Command(
        name = "firsthand",
        description = "Firsthand is the lead system that sales and marketing both trust.",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            UserCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            DiagnoseCommand.class,
            EraseCommand.class,
            ExportLogCommand.class,
            RehearseCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "'firsthand COMMAND --help' explains a command. Checking proofs offline:",
            "'firsthand verify FILE' and 'firsthand verify-log DIR|URL --key VKEY'.",
            "",
            "Settings can be given by environment, too:",
            "  FIRSTHAND_DATA       the data folder (data/ beside the launcher)",
            "  FIRSTHAND_PORT       the port to serve on (8080)",
            "  FIRSTHAND_ADDRESS    the address to serve on (127.0.0.1)",
            "  FIRSTHAND_URL        where people reach the server, such as https://leads.example.com",
            "  FIRSTHAND_DATABASE_URL, FIRSTHAND_DATABASE_USER, FIRSTHAND_DATABASE_PASSWORD",
            "                       a PostgreSQL of your own (15 or newer) instead of the one brought along",
            "  FIRSTHAND_JAVA_OPTS  options for Java (-Xmx512m)",
            "",
            "Exit codes: 0 done, 1 failed, 2 could not start or wrong usage."
        })
public final class FirsthandCommand {

    private FirsthandCommand() {}

    static void main(String[] args) {
        var code = commandLine(System.getenv()).execute(args);
        System.exit(code);
    }

    static CommandLine commandLine(Map<String, String> environment) {
        var commandLine = new CommandLine(new FirsthandCommand(), new Commands(environment));
        for (var command : Commands.allOf(commandLine)) {
            command.setDefaultValueProvider(new EnvironmentDefaults(environment));
            command.getCommandSpec().mixinStandardHelpOptions(true);
            command.getCommandSpec().versionProvider(new Version());
        }
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(FirsthandCommand::wrongUsage)
                .setExecutionExceptionHandler(FirsthandCommand::failed);
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        var command = e.getCommandLine();
        command.getErr().println(e.getMessage());
        command.getErr()
                .println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) {
        command.getErr().println(Failure.sentence(e));
        return e instanceof CannotStart ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }
}
