package io.firsthand.show.web;

import io.firsthand.identity.PersonId;
import io.firsthand.show.Target;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which companies shall be met at a show, and which were.
 *
 * @param ways what higher modules say of companies that were not met yet
 */
public record TargetsPage(
        Frame frame,
        List<Target> targets,
        Map<UUID, List<Html>> ways,
        Map<PersonId, String> names,
        Typed typed,
        Mistakes mistakes)
        implements Html {

    public long met() {
        return targets.stream().filter(Target::isMet).count();
    }

    public List<Html> ways(Target target) {
        return target.company() == null
                ? List.of()
                : ways.getOrDefault(target.company().id().value(), List.of());
    }

    public String name(@Nullable PersonId person) {
        return person == null ? "–" : names.getOrDefault(person, "–");
    }
}
