package io.firsthand.handoff.web;

import io.firsthand.handoff.Completeness;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is handed over with a lead, and whether it is there. */
@Schema(name = "Packet")
record PacketBody(int percent, List<ItemBody> items) {

    /** One thing. */
    @Schema(name = "PacketItem")
    record ItemBody(
            String key,
            String label,
            boolean required,
            boolean there,

            @Schema(description = "Whether a person says so, rather than the product looks for it")
            boolean ticked) {}

    static PacketBody of(Completeness it) {
        return new PacketBody(
                it.percent(),
                it.items().stream()
                        .map(item -> new ItemBody(
                                item.packet().key(),
                                item.packet().label(),
                                item.packet().required(),
                                item.there(),
                                item.ticked()))
                        .toList());
    }
}
