package io.firsthand.outbound;

import java.util.Locale;
import java.util.Set;

/**
 * What somebody wants of an endpoint.
 *
 * @param url empty to leave the one it has
 */
public record EndpointWish(
        EndpointKind kind,
        String name,
        String url,
        Set<String> events,
        boolean detailed,
        Audience audience,
        Locale language) {

    public EndpointWish {
        events = Set.copyOf(events);
    }

    public static EndpointWish webhook(String name, String url, Set<String> events, boolean detailed) {
        return new EndpointWish(EndpointKind.WEBHOOK, name, url, events, detailed, Audience.ALL, Locale.ENGLISH);
    }
}
