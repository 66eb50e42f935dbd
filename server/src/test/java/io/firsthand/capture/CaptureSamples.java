package io.firsthand.capture;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** A conversation with a picture, under the number 1, that did not arrive yet. */
@TestComponent
class CaptureSamples implements Samples {

    private final Hall hall;

    CaptureSamples(Hall hall) {
        this.hall = hall;
    }

    @Override
    public void make(Neighbour neighbour) {
        var sam = neighbour.company().sam();
        var file = Map.of("sha256", "0".repeat(64), "bytes", 9L, "type", "image/png", "role", "front");
        var values = new HashMap<>(Hall.said("Walled Talk", "talk@neighbour.example", "Hello"));
        values.put("image", Map.of("files", List.of(file, file)));
        var capture =
                hall.phone(neighbour.company(), sam).capture(Instant.now().truncatedTo(ChronoUnit.MILLIS), values);
        var answer = Hall.json(hall.send(sam, capture));
        neighbour.has(UUID.fromString(answer.get("lead").asString()), "/leads/", "/capture/api/follow-up/");
        neighbour.has(capture.id(), "/conversations/", "/devices/");
        neighbour.has(neighbour.lead().id().value(), "/capture/api/files/");
    }
}
