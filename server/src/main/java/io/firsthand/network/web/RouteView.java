package io.firsthand.network.web;

import io.firsthand.network.Strength;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to somebody as pages show it.
 *
 * @param steps the names on it, the colleague first
 * @param says why it is one
 * @param isOwn whether it begins with the reader
 * @param through whom the colleague knows, where that is not the target itself
 */
public record RouteView(
        UUID colleague,
        List<String> steps,
        String says,
        Strength strength,
        boolean isOwn,
        UUID target,
        @Nullable UUID through) {

    public String colleagueName() {
        return steps.getFirst();
    }

    public String targetName() {
        return steps.getLast();
    }

    /** Where the colleague is asked. */
    public String asking() {
        return "/contacts/%s/introductions/new?colleague=%s%s"
                .formatted(target, colleague, through == null ? "" : "&through=" + through);
    }
}
