package io.firsthand.command;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.firsthand.database.CannotStart;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Email;
import io.firsthand.identity.NewToken;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.Token;
import io.firsthand.identity.TokenCreation;
import io.firsthand.identity.Tokens;
import io.firsthand.identity.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "create",
        description = "Makes a key for a program and prints it alone on standard output, this one time.",
        footer = {
            "",
            "Scopes: leads:read, leads:write, imports:write, forms:write, shows:write, log:read, people:read, people:write, tokens:write.",
            "",
            "Example:",
            "  TOKEN=$(firsthand token create --user maya@example.com --scope leads:read --scope leads:write)"
        })
final class TokenCreateCommand extends DataCommand {

    @Option(
            names = "--user",
            required = true,
            paramLabel = "ADDRESS",
            description = "Whose token it is; of a system's token, who answers for it.")
    private String user = "";

    @Option(
            names = "--scope",
            required = true,
            split = ",",
            paramLabel = "SCOPE",
            description = "What it may do; repeats. A person's token may do no more than the person.")
    private List<String> scopes = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "What it is for.")
    private @Nullable String name;

    @Option(
            names = "--system",
            paramLabel = "NAME",
            description = "Makes it the token of a system, which acts in its own name, such as website.")
    private @Nullable String system;

    @Option(
            names = "--expires",
            paramLabel = "WHEN",
            description = "When it ends: a number of days such as 90d, a date or a time such as 2027-01-31T12:00:00Z.")
    private @Nullable String expires;

    @Option(names = "--json", description = "Prints the token with its id, name, scopes and expiry as JSON.")
    private boolean json;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec command;

    TokenCreateCommand() {
        workspace = new WorkspaceOption();
        command = CommandSpec.create();
    }

    @Override
    int run(ApplicationContext application) {
        var now = application.getBean(Clock.class).instant();
        var wish = new NewToken(
                called(),
                system != null,
                permissions(),
                Optional.ofNullable(expires).map(it -> Expiry.parse(it, now)));
        var in = workspace.among(application.getBean(Workspaces.class));
        return CurrentWorkspace.in(in.id(), () -> {
            var person = Email.parse(user)
                    .flatMap(application.getBean(People.class)::find)
                    .filter(Person::active)
                    .orElseThrow(() -> new CannotStart(
                            "Nobody active in the workspace %s has the address %s.".formatted(in.name(), user)));
            return create(application.getBean(Tokens.class), wish, person);
        });
    }

    private int create(Tokens tokens, NewToken wish, Person person) {
        return switch (tokens.create(wish, person.as(Actor.Via.COMMAND))) {
            case TokenCreation.Created(var token, var text) -> done(token, text, person);
            case TokenCreation.Beyond(var permissions) ->
                failed(
                        "%s may not do this, so a token of theirs may not either: %s. Choose other scopes, or make it a system's with --system."
                                .formatted(person.name(), words(permissions)));
            case TokenCreation.AlreadyExpired _ ->
                failed("The token would have expired already; choose a later --expires.");
            case TokenCreation.NotAllowed _ -> throw new IllegalStateException("The operator may make any token");
        };
    }

    private int done(Token token, String text, Person person) {
        var ends = token.expiresAt().map(Instant::toString);
        if (json) {
            command.commandLine()
                    .getOut()
                    .println(Json.of(Map.of(
                            "token", text,
                            "id", token.id(),
                            "name", token.name(),
                            "system", token.person().isEmpty(),
                            "scopes",
                                    token.scopes().stream()
                                            .sorted()
                                            .map(Permission::scope)
                                            .toList(),
                            "expiresAt", ends.orElse(""))));
            return 0;
        }
        command.commandLine().getOut().println(text);
        command.commandLine()
                .getErr()
                .println("A token of %s for %s, %s. It is not shown again."
                        .formatted(
                                token.person().isEmpty() ? "the system " + token.name() : person.name(),
                                words(token.scopes()),
                                ends.map(it -> "until " + it).orElse("without end")));
        return 0;
    }

    private String called() {
        var called = Stream.of(system, name, "command line")
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow()
                .strip();
        if (called.isEmpty() || called.length() > Token.LONGEST_NAME) {
            throw new CannotStart("A token's name has 1 to 100 characters.");
        }
        return called;
    }

    private Set<Permission> permissions() {
        return scopes.stream()
                .map(scope -> Permission.byScope(scope)
                        .orElseThrow(() -> new CannotStart("There is no scope %s; there are: %s."
                                .formatted(scope, words(List.of(Permission.values()))))))
                .collect(toUnmodifiableSet());
    }

    private int failed(String sentence) {
        command.commandLine().getErr().println(sentence);
        return 1;
    }

    private static String words(Collection<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::scope).collect(joining(", "));
    }
}
