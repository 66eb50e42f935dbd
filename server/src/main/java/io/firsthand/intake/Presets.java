package io.firsthand.intake;

import io.firsthand.table.Detected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The exports of other systems that we know: one file of {@code resources/presets} each. */
@Component
class Presets {

    private static final int SURE_ENOUGH = 55;

    private final List<Preset> all;

    Presets() throws IOException {
        var found = new ArrayList<Preset>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:presets/*.json")) {
            try (var in = file.getInputStream()) {
                found.add(JsonMapper.shared().readValue(in, PresetFile.class).preset());
            }
        }
        found.sort(Comparator.comparing(Preset::id));
        all = List.copyOf(found);
    }

    List<Preset> all() {
        return all;
    }

    Optional<Preset> find(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The one that a file with these headings most likely is, of a known system first; empty if it is none of them. */
    Optional<Detected<Preset>> detect(List<String> headings) {
        return detect(headings, false).or(() -> detect(headings, true));
    }

    private Optional<Detected<Preset>> detect(List<String> headings, boolean general) {
        return all.stream()
                .filter(it -> it.general() == general)
                .map(it -> new Detected<>(it, it.confidence(headings)))
                .filter(it -> it.confidence() >= SURE_ENOUGH)
                .max(Comparator.comparingInt(Detected::confidence));
    }
}
