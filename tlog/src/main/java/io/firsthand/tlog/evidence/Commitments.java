package io.firsthand.tlog.evidence;

import io.firsthand.tlog.Hash;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one fact commits to, by what it is about. */
public record Commitments(Map<Label, Commitment> byLabel) {

    public Commitments {
        var copy = new EnumMap<Label, Commitment>(Label.class);
        copy.putAll(byLabel);
        byLabel = Collections.unmodifiableMap(copy);
    }

    /** The commitments that these openings open. */
    public static Commitments to(Collection<Opening> openings) {
        var commitments = new EnumMap<Label, Commitment>(Label.class);
        openings.forEach(opening -> commitments.put(opening.label(), opening.commitment()));
        return new Commitments(commitments);
    }

    static Commitments in(Map<String, String> json, String what) {
        var commitments = new EnumMap<Label, Commitment>(Label.class);
        json.forEach((label, base64) ->
                commitments.put(Label.of(label), new Commitment(Hash.of(Base64Text.bytes(base64, Hash.LENGTH, what)))));
        return new Commitments(commitments);
    }

    Map<String, String> json() {
        var json = new LinkedHashMap<String, String>();
        byLabel.forEach(
                (label, commitment) -> json.put(label.text(), commitment.hash().base64()));
        return json;
    }
}
