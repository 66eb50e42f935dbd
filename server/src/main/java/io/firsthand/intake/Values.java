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
 * @param others ids of meanings by the values of other columns, by the field of the column
 * @param converted the stage that a converted lead has reached
 */
public record Values(
        Map<String, Channel> channels,
        Map<String, @Nullable Stage> stages,
        Map<String, @Nullable String> owners,
        Map<String, Map<String, String>> others,
        Stage converted) {

    public static final Values NONE = new Values(Map.of(), Map.of(), Map.of(), Map.of(), Stage.WON);

    public Values {
        channels = new TreeMap<>(channels);
        stages = new TreeMap<>(stages);
        owners = new TreeMap<>(owners);
        others = new TreeMap<>(others);
    }

    /** What a value of another column stands for; as suggested, if nobody said. */
    String meaning(Field field, String value) {
        var meaning = others.getOrDefault(field.id(), Map.of()).get(value);
        return meaning == null ? Picklist.suggest(field, value) : meaning;
    }

    /** Ids of all meanings by field and value; an empty one says that the value stands for nothing. */
    public Map<String, Map<String, String>> byField() {
        var all = new TreeMap<String, Map<String, String>>(others);
        var said = new TreeMap<String, String>();
        channels.forEach((value, it) -> said.put(value, it.id()));
        put(all, Field.CHANNEL, said);
        said.clear();
        stages.forEach((value, it) -> said.put(value, it == null ? "" : it.id()));
        put(all, Field.STAGE, said);
        said.clear();
        owners.forEach((value, it) -> said.put(value, it == null ? "" : it));
        put(all, Field.OWNER, said);
        return all;
    }

    private static void put(Map<String, Map<String, String>> all, Field field, Map<String, String> said) {
        if (!said.isEmpty()) {
            all.put(field.id(), new TreeMap<>(said));
        }
    }

    public Values withOthers(Map<String, Map<String, String>> meanings) {
        return new Values(channels, stages, owners, meanings, converted);
    }

    public Values withConverted(Stage stage) {
        return new Values(channels, stages, owners, others, stage);
    }
}
