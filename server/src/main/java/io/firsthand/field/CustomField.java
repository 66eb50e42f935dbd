package io.firsthand.field;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A field that a workspace has beside ours.
 *
 * @param number what the index calls it, within the workspace
 * @param name under which leads keep its values, as it was first met; never changes
 * @param label what people call it
 * @param choices the values met so far, of a {@link FieldType#CHOICE}
 * @param retired whether it is no longer offered; its values stay
 */
public record CustomField(
        UUID id, int number, String name, String label, FieldType type, List<String> choices, boolean retired) {

    public static final int LONGEST_LABEL = 100;

    public CustomField {
        choices = List.copyOf(choices);
    }

    /** Letters and figures only: {@code Contact Owner} and {@code contact_owner} are one field. */
    public static String plain(String name) {
        var plain = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? name.strip() : plain;
    }
}
