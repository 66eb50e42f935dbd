package io.firsthand.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Checks what Firsthand proves, without a server, a database or, unless asked to, a network. */
@Command(
        name = "firsthand",
        description = "Checks proofs and logs. Needs no server, no database and no network.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        subcommands = {VerifyCommand.class, VerifyLogCommand.class},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:valid", "1:not valid", "2:could not be read, or wrong usage"})
public final class Main implements Runnable {

    static final int VALID = 0;
    static final int NOT_VALID = 1;
    static final int NOT_CHECKED = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // by picocli
    private CommandSpec spec;

    private Main() {}

    static void main(String[] args) {
        System.exit(run(commandLine(), args));
    }

    /** Whatever happens, nothing that was not checked ends as valid or as not valid. */
    private static int run(CommandLine commandLine, String[] args) {
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return tell(commandLine, "There is not enough memory for this file.");
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler((e, commandLine, _) -> tell(commandLine, sentence(e)));
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        var command = e.getCommandLine();
        var sentence = String.valueOf(e.getMessage());
        return tell(
                command,
                sentence + (sentence.endsWith(".") ? "" : ".") + " Try: "
                        + command.getCommandSpec().qualifiedName() + " --help");
    }

    private static String sentence(Exception e) {
        return e instanceof UnreadableException ? String.valueOf(e.getMessage()) : "The check itself failed: " + e;
    }

    private static int tell(CommandLine commandLine, String sentence) {
        commandLine.getErr().println("firsthand: " + Plain.text(sentence));
        commandLine.getErr().flush();
        return NOT_CHECKED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? There are verify and verify-log.");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"firsthand " + (version == null ? "(development)" : version)};
        }
    }
}
