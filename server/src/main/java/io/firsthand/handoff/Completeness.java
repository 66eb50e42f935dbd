package io.firsthand.handoff;

import io.firsthand.definition.Packet;
import java.util.List;

/**
 * How complete the packet of a lead is.
 *
 * @param items all that the definition asks for, in its order; none when no definition is for the lead
 */
public record Completeness(List<Item> items) {

    /** One thing, and whether it is there; {@code ticked} is one that a person answers for. */
    public record Item(Packet packet, boolean there, boolean ticked) {}

    public Completeness {
        items = List.copyOf(items);
    }

    /** From 0 to 100, rounded down so that only what is complete says 100; 100 when nothing is asked for. */
    public int percent() {
        return items.isEmpty()
                ? 100
                : (int) (100 * items.stream().filter(Item::there).count() / items.size());
    }

    /** What is not there, whether it must be or should be. */
    public List<Packet> missing() {
        return items.stream().filter(it -> !it.there()).map(Item::packet).toList();
    }

    /** What must be there and is not. */
    public List<Packet> required() {
        return missing().stream().filter(Packet::required).toList();
    }
}
