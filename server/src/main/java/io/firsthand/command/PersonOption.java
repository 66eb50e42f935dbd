package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Email;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.Role;
import io.firsthand.identity.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose deed a command is. */
final class PersonOption {

    @Option(names = "--as", paramLabel = "ADDRESS", description = "Whose deed it is; an administrator's by default.")
    private @Nullable String as;

    /** Call it inside the workspace. */
    Actor among(People people, Workspace workspace) {
        return person(people, workspace).as(Actor.Via.COMMAND);
    }

    private Person person(People people, Workspace workspace) {
        if (as != null) {
            return Email.parse(as)
                    .flatMap(people::find)
                    .filter(Person::active)
                    .orElseThrow(() -> new CannotStart(
                            "Nobody active in the workspace %s has the address %s.".formatted(workspace.name(), as)));
        }
        return people.all().stream()
                .filter(person -> person.active() && person.role() == Role.ADMIN)
                .findFirst()
                .orElseThrow(
                        () -> new CannotStart("The workspace %s has no administrator; say whose deed it is with --as."
                                .formatted(workspace.name())));
    }
}
