package io.firsthand.nurture.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.track.Track;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A track, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Track")
record TrackBody(
        UUID id,

        @Schema(description = "Grows with each change of the draft; name it when you change or publish it")
        int revision,

        @Schema(description = "The version in use; 0 until one was published")
        int version,

        @Schema(description = "Whether the draft says something else than that version")
        boolean changed,

        @Schema(description = "Since when nobody comes in any more") @Nullable Instant retiredAt,

        @Schema(description = "How many leads are in it now")
        long leads,

        @Schema(type = "object", description = "What it says: name, language, exit, reentry, steps, …")
        JsonNode draft) {

    static TrackBody of(Track it, long leads) {
        return new TrackBody(
                it.id(),
                it.revision(),
                it.version(),
                it.changed(),
                it.retiredAt(),
                leads,
                JsonMapper.shared().readTree(it.draft().json()));
    }
}
