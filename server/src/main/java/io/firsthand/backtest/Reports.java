package io.firsthand.backtest;

import io.firsthand.backtest.Backtest.Report;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plans and reports as canonical JSON. */
@Component
class Reports {

    private final JsonMapper mapper;

    Reports(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String json(Object value) {
        return Jcs.text(Json.parse(mapper.writeValueAsBytes(value)));
    }

    Report report(String json) {
        return mapper.readValue(json, Report.class);
    }

    Plan plan(String json) {
        return mapper.readValue(json, Plan.class);
    }

    static String hash(String json) {
        return Hash.sha256(json.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
