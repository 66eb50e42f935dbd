package io.firsthand.intake;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one value of a column stands for, as callers who see no page say it: {@code channel:Trade fair=booth_conversation}. */
record Meaning(Field field, String value, String meaning) {

    private static final Pattern SHAPE = Pattern.compile("([A-Za-z_-]+):(.+)=([^=]*)", Pattern.DOTALL);

    static Optional<Meaning> of(String text) {
        var m = SHAPE.matcher(text.strip());
        return m.matches()
                ? Field.byId(m.group(1))
                        .map(it ->
                                new Meaning(it, m.group(2).strip(), m.group(3).strip()))
                        .filter(Meaning::isKnown)
                : Optional.empty();
    }

    private boolean isKnown() {
        return switch (field) {
            case CHANNEL -> Channel.of(meaning).isPresent();
            case STAGE ->
                meaning.isEmpty()
                        || Stage.of(meaning).isPresent()
                        || Picklist.options(field).contains(meaning);
            case OWNER -> true;
            case MEDIUM, DIRECTION, CALL_OUTCOME, MEETING_OUTCOME, TASK_STATUS ->
                Picklist.options(field).contains(meaning);
            default -> false;
        };
    }

    /** The plan's meanings with this one. */
    Values in(Plan plan) {
        var now = plan.values();
        if (Picklist.isOf(field, plan.shape().rows())) {
            var others = new TreeMap<String, Map<String, String>>(now.others());
            var some = new TreeMap<>(others.getOrDefault(field.id(), Map.of()));
            some.put(value, meaning);
            others.put(field.id(), some);
            return now.withOthers(others);
        }
        var channels = new HashMap<>(now.channels());
        var stages = new HashMap<String, @Nullable Stage>(now.stages());
        var owners = new HashMap<String, @Nullable String>(now.owners());
        switch (field) {
            case CHANNEL -> Channel.of(meaning).ifPresent(it -> channels.put(value, it));
            case STAGE -> stages.put(value, Stage.of(meaning).orElse(null));
            case OWNER -> owners.put(value, meaning.isEmpty() ? null : meaning);
            default -> {}
        }
        return new Values(channels, stages, owners, now.others(), now.converted());
    }
}
