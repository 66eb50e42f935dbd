package io.firsthand.identity;

import io.firsthand.database.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who works in a workspace.
 *
 * @param active whether the person may sign in and be given work
 */
public record Person(
        WorkspaceId workspace,
        PersonId id,
        String name,
        Email email,
        Function function,
        Role role,
        boolean active,
        ZoneId zone,
        Locale language,
        Instant createdAt,
        Optional<Instant> lastSeenAt) {

    static final int LONGEST_NAME = 200;

    /** This person at work, with all that role and function permit. */
    public Actor as(Actor.Via via) {
        return new Actor(workspace, id.value(), via, Permission.of(role, function));
    }

    Person prefers(Preferences preferences) {
        return new Person(
                workspace,
                id,
                name,
                email,
                function,
                role,
                active,
                preferences.zone(),
                preferences.language(),
                createdAt,
                lastSeenAt);
    }

    Person called(String name) {
        return new Person(workspace, id, name, email, function, role, active, zone, language, createdAt, lastSeenAt);
    }

    Person assigned(Function function, Role role) {
        return new Person(workspace, id, name, email, function, role, active, zone, language, createdAt, lastSeenAt);
    }

    Person active(boolean active) {
        return new Person(workspace, id, name, email, function, role, active, zone, language, createdAt, lastSeenAt);
    }

    boolean isActiveAdmin() {
        return active && role == Role.ADMIN;
    }
}
