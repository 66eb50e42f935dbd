package io.firsthand.lead.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.lead.TimelineItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a lead, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TimelineItem")
record TimelineBody(
        UUID id,

        @Schema(example = "stage.changed") String kind,

        @Schema(description = "The person or system that did or claims it")
        UUID by,

        Instant at,
        Instant receivedAt,

        @Schema(description = "Its place in the log, counted from 0; absent for the moment until it has one") @Nullable Long index,

        @Schema(
                description = "What happened, by what it is about: person, company, source, stage, owner, notes, how,"
                        + " place, file, change, signal; empty once erased",
                example = "{\"stage\": {\"old\": \"inquiry\", \"new\": \"mql\"}}")
        Map<String, Map<String, Object>> values) {

    static TimelineBody of(TimelineItem it) {
        return new TimelineBody(
                it.fact(),
                it.kind().name(),
                it.by(),
                it.at(),
                it.receivedAt(),
                it.index().isPresent() ? it.index().getAsLong() : null,
                it.values());
    }
}
