package io.firsthand.command;

import static java.util.stream.Collectors.joining;

import io.firsthand.database.CannotStart;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which workspace a command is about; needs to be said only where there are several. */
final class WorkspaceOption {

    @Option(
            names = "--workspace",
            paramLabel = "NAME",
            description = "The workspace, by name or id; needed only where there are several.")
    private @Nullable String workspace;

    Workspace among(Workspaces workspaces) {
        var all = workspaces.all();
        if (all.isEmpty()) {
            throw new CannotStart(
                    "There is no workspace yet; make one with the set-up link or with 'firsthand user add'.");
        }
        var chosen = all.stream().filter(this::isMeant).toList();
        return switch (chosen.size()) {
            case 1 -> chosen.getFirst();
            case 0 ->
                throw new CannotStart("There is no workspace %s; there are: %s.".formatted(workspace, names(all)));
            default ->
                throw new CannotStart(
                        "Say which workspace with --workspace, by name or id: %s.".formatted(names(chosen)));
        };
    }

    private boolean isMeant(Workspace it) {
        return workspace == null
                || it.name().equals(workspace)
                || it.id().value().toString().equals(workspace);
    }

    private static String names(List<Workspace> workspaces) {
        return workspaces.stream()
                .map(it -> "%s (%s)".formatted(it.name(), it.id().value()))
                .collect(joining(", "));
    }
}
