package io.firsthand.identity.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.web.Viewer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** The person as pages show them; the workspace is looked up only for a page that names it. */
record SignedInViewer(Person person, Workspaces workspaces) implements Viewer {

    @Override
    public String name() {
        return person.name();
    }

    @Override
    public UUID id() {
        return person.id().value();
    }

    @Override
    public String workspace() {
        return workspaces.find(person.workspace()).map(Workspace::name).orElse("");
    }

    @Override
    public Locale locale() {
        return person.language();
    }

    @Override
    public ZoneId zone() {
        return person.zone();
    }

    /** Takes the permission's name or its scope. */
    @Override
    public boolean may(String permission) {
        return Permission.of(person.role(), person.function()).stream()
                .anyMatch(it -> it.name().equals(permission) || it.scope().equals(permission));
    }
}
