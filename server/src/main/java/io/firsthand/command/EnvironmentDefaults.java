package io.firsthand.command;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes an option that was not given from the environment: {@code --port} from {@code FIRSTHAND_PORT}. The demo never
 * takes its data folder from there, for that one is in real use.
 */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option
                && Settings.NAMES.contains(option.longestName())
                && !(option.longestName().equals("--data")
                        && option.command().name().equals("demo"))) {
            var name = option.longestName().substring(2).toUpperCase(Locale.ROOT);
            var value = environment.getOrDefault("FIRSTHAND_" + name, "");
            return value.isBlank() ? null : value;
        }
        return null;
    }
}
