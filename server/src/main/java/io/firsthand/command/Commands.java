package io.firsthand.command;

import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands; those that ask for it get the environment. */
record Commands(Map<String, String> environment) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == Settings.class) {
            return type.cast(new Settings(environment));
        }
        if (type == DiagnoseCommand.class) {
            return type.cast(new DiagnoseCommand(environment));
        }
        return CommandLine.defaultFactory().create(type);
    }

    static Iterable<CommandLine> allOf(CommandLine root) {
        return () -> walk(root).iterator();
    }

    private static Stream<CommandLine> walk(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(Commands::walk));
    }
}
