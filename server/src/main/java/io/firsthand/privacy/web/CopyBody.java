package io.firsthand.privacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All that is kept of a person, as the API tells it. */
@Schema(name = "PersonalData")
record CopyBody(Instant at, List<SectionBody> sections) {

    /** The things of one kind. */
    @Schema(name = "PersonalDataSection")
    record SectionBody(
            @Schema(example = "Contact and leads") String heading, List<Map<String, Object>> things) {}
}
