package io.firsthand.identity.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Caller;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.Requires;
import io.firsthand.identity.SignedIn;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who I am, and who else is here. */
@RestController
class MeApi {

    /**
     * Who calls.
     *
     * @param via {@code session}, {@code personal_token} or {@code service_token}
     * @param person absent for a system
     */
    record Me(
            UUID id,
            String via,
            WorkspaceJson workspace,
            @Nullable PersonJson person,
            List<String> scopes) {}

    record WorkspaceJson(UUID id, String name) {}

    record PersonJson(
            UUID id,
            String name,
            String email,
            String function,
            String role,
            boolean active,
            @Nullable Instant lastSeenAt) {

        static PersonJson of(Person person) {
            return new PersonJson(
                    person.id().value(),
                    person.name(),
                    person.email().value(),
                    lower(person.function()),
                    lower(person.role()),
                    person.active(),
                    person.lastSeenAt().orElse(null));
        }
    }

    record PeopleJson(List<PersonJson> items) {}

    private final People people;
    private final Workspaces workspaces;

    MeApi(People people, Workspaces workspaces) {
        this.people = people;
        this.workspaces = workspaces;
    }

    @GetMapping("/api/v1/me")
    @SignedIn
    Me me(Caller caller) {
        var actor = caller.actor();
        var workspace = workspaces.find(actor.workspace()).map(Workspace::name).orElse("");
        return new Me(
                actor.id(),
                lower(actor.via()),
                new WorkspaceJson(actor.workspace().value(), workspace),
                caller.person().map(PersonJson::of).orElse(null),
                scopesOf(actor));
    }

    @GetMapping("/api/v1/people")
    @Requires(Permission.READ_PEOPLE)
    PeopleJson people() {
        return new PeopleJson(people.all().stream().map(PersonJson::of).toList());
    }

    private static List<String> scopesOf(Actor actor) {
        return actor.permissions().stream().sorted().map(Permission::scope).toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
