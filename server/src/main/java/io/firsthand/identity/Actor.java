package io.firsthand.identity;

import io.firsthand.database.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who does something: a person (signed in, by personal token or at the operator's command line), a system with a
 * token of its own, or a form or inbound webhook of ours that somebody sends to.
 *
 * @param id the person's id, or the service token's, form's or webhook's; opaque, it stands in the log as {@code by}
 */
public record Actor(WorkspaceId workspace, UUID id, Via via, Set<Permission> permissions) {

    /** The way somebody came in. */
    public enum Via {
        SESSION,
        PERSONAL_TOKEN,
        SERVICE_TOKEN,
        COMMAND,
        /** By a form or an inbound webhook of ours; the id is its own. */
        OWN_SERVER
    }

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The person, unless a system acts for itself. */
    public Optional<PersonId> person() {
        return via == Via.SERVICE_TOKEN || via == Via.OWN_SERVER ? Optional.empty() : Optional.of(new PersonId(id));
    }
}
