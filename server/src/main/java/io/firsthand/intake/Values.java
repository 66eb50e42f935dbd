package io.firsthand.intake;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a file mean here.
 *
 * @param channels by the values of the source column; one that is not listed is read as suggested
 * @param stages by the values of the stage column; null where they say nothing of the stage
 * @param owners e-mail addresses of our people, by the values of the owner column; null for nobody
 * @param converted the stage that a converted lead has reached
 */
public record Values(
        Map<String, Channel> channels,
        Map<String, @Nullable Stage> stages,
        Map<String, @Nullable String> owners,
        Stage converted) {

    public static final Values NONE = new Values(Map.of(), Map.of(), Map.of(), Stage.WON);

    public Values {
        channels = new TreeMap<>(channels);
        stages = new TreeMap<>(stages);
        owners = new TreeMap<>(owners);
    }

    public Values withConverted(Stage stage) {
        return new Values(channels, stages, owners, stage);
    }
}
