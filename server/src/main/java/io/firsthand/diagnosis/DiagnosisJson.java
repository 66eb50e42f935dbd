package io.firsthand.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A diagnosis for programs: numbers and words. */
public final class DiagnosisJson {

    private DiagnosisJson() {}

    public static Map<String, Object> of(Diagnosis it, Telling telling, List<FileRead> files) {
        var all = new LinkedHashMap<String, Object>();
        all.put("format", it.format());
        all.put("at", it.at().toString());
        all.put("asOf", it.asOf().toString());
        if (!files.isEmpty()) {
            all.put("files", files);
        }
        all.put("volume", it.volume());
        var states = new LinkedHashMap<String, Object>();
        for (var state : State.values()) {
            states.put(state.id(), it.count(state));
        }
        all.put("states", states);
        all.put(
                "findings",
                it.findings().stream().map(finding -> of(finding, telling)).toList());
        return all;
    }

    private static Map<String, Object> of(Finding it, Telling telling) {
        var all = new LinkedHashMap<String, Object>();
        all.put("id", it.id());
        all.put("part", it.part().id());
        all.put("state", it.state().id());
        all.put("question", telling.question(it));
        all.put("answer", telling.answer(it));
        var value = it.value();
        if (value == null) {
            all.put("missing", it.missing().stream().map(Need::id).toList());
        } else {
            all.put("value", value);
            all.put("unit", it.limit().unit().id());
            all.put("hits", it.hits());
            all.put("of", it.of());
            var low = it.low();
            var high = it.high();
            if (low != null && high != null) {
                all.put("interval", List.of(low, high));
            }
            all.put("few", it.few());
            all.put("affected", it.affected());
            all.put("atStake", it.atStake());
            all.put(
                    "bars",
                    it.bars().stream()
                            .map(bar -> Map.of("label", telling.label(bar.label()), "value", bar.value(), "n", bar.n()))
                            .toList());
            all.put("leads", it.leads());
        }
        all.put("good", it.limit().good());
        all.put("act", it.limit().act());
        all.put("who", it.who().id());
        all.put("do", telling.todo(it));
        all.put("why", telling.why(it));
        all.put("how", telling.how(it));
        return all;
    }
}
