package io.firsthand.command;

import picocli.CommandLine.Command;

@Command(
        name = "token",
        description = "Manages keys for programs.",
        subcommands = TokenCreateCommand.class,
        synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {}
