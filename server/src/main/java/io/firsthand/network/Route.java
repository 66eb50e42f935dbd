package io.firsthand.network;

import java.util.List;
import java.util.UUID;

/**
 * A way to somebody: from a colleague, over others perhaps, to a contact.
 *
 * @param strength the product of those of its links, with a little off where a colleague has to be asked
 */
public record Route(List<Link> links, Strength strength) {

    public Route {
        links = List.copyOf(links);
    }

    /** The colleague with whom it begins. */
    public UUID colleague() {
        return links.getFirst().from();
    }

    public UUID target() {
        return links.getLast().to();
    }

    /** Those in between. */
    public List<UUID> through() {
        return links.stream().limit(links.size() - 1L).map(Link::to).toList();
    }
}
