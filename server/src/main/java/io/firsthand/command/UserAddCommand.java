package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Addition;
import io.firsthand.identity.Email;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import io.firsthand.identity.Weakness;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = "Adds a person who can sign in at once; makes the workspace when there is none.",
        footer = {
            "",
            "Example:",
            "  printf '%%s' \"$PASSPHRASE\" | firsthand user add --email maya@example.com --name 'Maya Berg' \\",
            "      --function marketing --role admin --password-stdin"
        })
final class UserAddCommand extends DataCommand {

    @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "What the person signs in with.")
    private String email = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The person's name.")
    private String name = "";

    @Option(
            names = "--function",
            required = true,
            paramLabel = "FUNCTION",
            description = "The side the person speaks for: marketing, sales or revops.")
    private Function function = Function.REVOPS;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "member",
            description = "What the person may do: member, manager or admin (${DEFAULT-VALUE}).")
    private Role role = Role.MEMBER;

    @Option(
            names = "--password-stdin",
            description = "Reads the pass phrase, of at least 12 characters, from standard input.")
    private boolean passwordFromStdin;

    @Option(
            names = "--workspace-name",
            paramLabel = "NAME",
            description = "Makes a new workspace of this name; the first one is named after the address's domain.")
    private @Nullable String newWorkspace;

    @Option(names = "--json", description = "Prints the person and the workspace as JSON.")
    private boolean json;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec command;

    UserAddCommand() {
        workspace = new WorkspaceOption();
        command = CommandSpec.create();
    }

    @Override
    int run(ApplicationContext application) throws IOException {
        var wish = wish();
        var passphrase = passwordFromStdin ? Passphrase.fromStdin() : Passphrase.fromConsole();
        var workspaces = application.getBean(Workspaces.class);
        return newWorkspace != null || workspaces.all().isEmpty()
                ? found(workspaces, wish, passphrase)
                : add(application.getBean(People.class), workspace.among(workspaces), wish, passphrase);
    }

    private NewPerson wish() {
        var address =
                Email.parse(email).orElseThrow(() -> new CannotStart("%s is no e-mail address.".formatted(email)));
        try {
            return new NewPerson(address, name, function, role);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(e.getMessage() + ".", e);
        }
    }

    private int found(Workspaces workspaces, NewPerson wish, String passphrase) {
        var named = newWorkspace == null ? wish.email().domain() : newWorkspace;
        return switch (workspaces.found(named, wish, passphrase, preferences())) {
            case Founding.Founded(var founded, var person) -> done(person, founded, true);
            case Founding.Weak(var weakness) -> weak(weakness);
            case Founding.LinkGone _ -> throw new IllegalStateException("There is no link here");
        };
    }

    private int add(People people, Workspace chosen, NewPerson wish, String passphrase) {
        return switch (CurrentWorkspace.in(chosen.id(), () -> people.add(wish, passphrase, preferences()))) {
            case Addition.Added(var person) -> done(person, chosen, false);
            case Addition.Weak(var weakness) -> weak(weakness);
            case Addition.AlreadyThere(var person) ->
                failed("%s is in the workspace %s already, as %s."
                        .formatted(person.email().value(), chosen.name(), person.name()));
        };
    }

    private int done(Person person, Workspace in, boolean created) {
        var out = command.commandLine().getOut();
        if (json) {
            out.println(Json.of(Map.of(
                    "person",
                            Map.of(
                                    "id", person.id().value(),
                                    "email", person.email().value(),
                                    "name", person.name(),
                                    "function", lower(person.function()),
                                    "role", lower(person.role())),
                    "workspace", Map.of("id", in.id().value(), "name", in.name(), "created", created))));
        } else {
            if (created) {
                out.println("Made the workspace %s.".formatted(in.name()));
            }
            out.println("Added %s (%s, %s, %s) to the workspace %s."
                    .formatted(
                            person.name(),
                            person.email().value(),
                            lower(person.function()),
                            lower(person.role()),
                            in.name()));
        }
        if (created && person.role() != Role.ADMIN) {
            command.commandLine()
                    .getErr()
                    .println("Nobody is administrator of this workspace yet: add one with --role admin.");
        }
        return 0;
    }

    private int weak(Weakness weakness) {
        return failed(
                switch (weakness) {
                    case TOO_SHORT -> "The pass phrase is too short; take at least 12 characters.";
                    case TOO_LONG -> "The pass phrase is too long; take at most 256 characters.";
                    case COMMON -> "The pass phrase is among the first that anybody would try; take another.";
                    case LIKE_ACCOUNT -> "The pass phrase is the address or the name; take another.";
                });
    }

    private int failed(String sentence) {
        command.commandLine().getErr().println(sentence);
        return 1;
    }

    private static Preferences preferences() {
        return Preferences.in(Locale.getDefault());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
