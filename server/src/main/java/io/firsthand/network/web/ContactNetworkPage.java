package io.firsthand.network.web;

import io.firsthand.lead.Contact;
import io.firsthand.network.Introduction;
import io.firsthand.network.Job;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who knows a contact, and the ways to them.
 *
 * @param own what the reader says to know of them: a level, or empty
 */
public record ContactNetworkPage(
        Contact contact,
        List<RouteView> routes,
        List<LinkView> links,
        MapDrawing map,
        List<Introduction> introductions,
        List<Job> jobs,
        Map<UUID, String> names,
        @Nullable String own,
        Map<String, String> typed,
        Mistakes mistakes,
        boolean mayWrite)
        implements Html {

    public String href(String rest) {
        return "/contacts/" + contact.id().value() + rest;
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "");
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String shown() {
        return contact.details().shown();
    }
}
