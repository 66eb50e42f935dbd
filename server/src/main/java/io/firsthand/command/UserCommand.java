package io.firsthand.command;

import picocli.CommandLine.Command;

@Command(
        name = "user",
        description = "Manages who may sign in.",
        subcommands = UserAddCommand.class,
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand {}
