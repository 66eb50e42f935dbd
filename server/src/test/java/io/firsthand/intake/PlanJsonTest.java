package io.firsthand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Layout;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

    @Test
    void aPlanComesBackAsItWasWrittenDown() {
        var owners = new HashMap<String, String>(Map.of("Sam", "sam@a.example"));
        owners.put("Nobody", null);
        var plan = new Plan(
                new Shape("hubspot-contacts", "hubspot", RowKind.LEADS, 90),
                Reading.of(
                                new Layout(StandardCharsets.UTF_8, ';', '"', 1),
                                DateOrder.DAY_MONTH_YEAR,
                                true,
                                "Europe/Berlin")
                        .withMissing(Set.of("Select", "-")),
                List.of(new Plan.Column("E-Mail", "email", null)),
                new Values(
                        Map.of("Chat", Channel.CHAT),
                        Map.of("New", Stage.INQUIRY),
                        owners,
                        Map.of("medium", Map.of("Call", "call")),
                        Stage.SQL),
                new Fallback(Channel.WEBINAR, "Spring"));

        assertThat(Json.plan(Json.of(plan))).isEqualTo(plan);
    }

    @Test
    void aPlanOfTheFirstVersionIsUnderstood() {
        var plan = Json.plan("""
                {"charset": "UTF-8", "delimiter": ";", "quote": "\\"", "header": true, "dates": "DAY_MONTH_YEAR",
                 "decimalComma": false, "missing": ["Select"], "zone": "Europe/Berlin", "converted": "WON",
                 "columns": [{"name": "E-Mail", "target": "email", "dates": null}],
                 "channels": {"Chat": "CHAT"}, "stages": {"New": null}, "owners": {}, "channel": "WEBINAR",
                 "campaign": null}
                """);

        assertThat(plan.reading().missing()).containsExactly("Select");
        assertThat(plan.layout().delimiter()).isEqualTo(';');
        assertThat(plan.values().stages()).containsEntry("New", null);
        assertThat(plan.fallback()).isEqualTo(new Fallback(Channel.WEBINAR, null));
        assertThat(plan.columnOf(Field.EMAIL)).isPresent();
    }
}
