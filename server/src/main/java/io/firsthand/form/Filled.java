package io.firsthand.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A form as somebody sent it, nothing of it checked.
 *
 * @param answers by the questions' fields
 * @param consents the versions that were agreed to
 * @param language that the form was shown in, "en" or "de"
 * @param stamp of the page, if it had one
 * @param proof the number that the browser's work found, if it could work
 * @param trapped whether the field that people do not see was filled
 * @param network that it came from, for counting
 */
public record Filled(
        Map<String, String> answers,
        Map<UUID, Integer> consents,
        Claims claims,
        String language,
        String stamp,
        String proof,
        boolean trapped,
        String network) {

    public Filled {
        answers = Map.copyOf(answers);
        consents = Map.copyOf(consents);
    }

    /** The same for the same answers on the same page, however often they are sent. */
    byte[] once(String nonce) {
        var all = new StringBuilder(nonce);
        new TreeMap<>(answers)
                .forEach((field, answer) ->
                        all.append(field).append('\u001f').append(answer).append('\u001e'));
        new TreeMap<>(consents)
                .forEach((consent, version) ->
                        all.append(consent).append('\u001f').append(version));
        return Stamp.sha256(all.toString().getBytes(UTF_8));
    }
}
