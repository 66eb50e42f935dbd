package io.firsthand.conversion;

import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was found, as JSON. */
@Component
class Studies {

    private final JsonMapper mapper;

    Studies(JsonMapper mapper) {
        // What follows from a count, such as whether it is small, is written too, and passed over when it is read.
        this.mapper = mapper.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String json(Study study) {
        return mapper.writeValueAsString(study);
    }

    Study read(String json) {
        return mapper.readValue(json, Study.class);
    }
}
