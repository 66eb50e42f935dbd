package io.firsthand.intake;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A preset as it stands in its file; see {@link Preset}. */
record PresetFile(
        String id,
        String system,
        @Nullable Boolean general,
        String rows,
        List<List<String>> required,
        List<String> telling,
        @Nullable List<String> absent,
        Map<String, List<String>> columns,
        @Nullable List<String> leftOut,
        @Nullable String channel,
        @Nullable String converted) {

    Preset preset() {
        var fields = new LinkedHashMap<Field, List<String>>();
        columns.forEach((name, headings) -> fields.put(Field.byId(name).orElseThrow(() -> unknown(name)), headings));
        return new Preset(
                id,
                system,
                Boolean.TRUE.equals(general),
                RowKind.of(rows).orElseThrow(() -> unknown(rows)),
                required,
                telling,
                absent == null ? List.of() : absent,
                fields,
                leftOut == null ? List.of() : leftOut,
                channel == null ? Channel.UNKNOWN : Channel.of(channel).orElseThrow(() -> unknown(channel)),
                converted == null ? Stage.WON : Stage.of(converted).orElseThrow(() -> unknown(converted)));
    }

    private IllegalStateException unknown(String name) {
        return new IllegalStateException("The preset %s knows of %s, which nobody else does".formatted(id, name));
    }
}
