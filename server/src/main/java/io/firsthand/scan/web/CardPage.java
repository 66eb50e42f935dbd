package io.firsthand.scan.web;

import io.firsthand.badge.PersonField;
import io.firsthand.scan.Reading;
import io.firsthand.scan.ScannedCard;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card beside its picture, to be looked through.
 *
 * @param reading what both sides tell
 * @param typed what stands in the fields now, by their names
 * @param position from 1, of how many
 * @param canBeBack whether it may be the back of the card before it
 */
public record CardPage(
        ScannedCard card,
        @Nullable UUID back,
        Reading reading,
        Map<String, String> typed,
        int position,
        int of,
        boolean canBeBack,
        @Nullable UUID previous,
        @Nullable UUID next,
        Mistakes mistakes)
        implements Html {

    /** The fields of the form and what of a card they hold. */
    public static final Map<String, PersonField> FIELDS = Map.of(
            "contact.name", PersonField.NAME,
            "contact.title", PersonField.TITLE,
            "company.name", PersonField.COMPANY,
            "contact.email", PersonField.EMAIL,
            "contact.phone", PersonField.PHONE);

    /** In the order they are shown. */
    public static final List<String> ORDER =
            List.of("contact.name", "contact.title", "company.name", "contact.email", "contact.phone");

    public String path() {
        return path(card.id());
    }

    public String path(UUID other) {
        return "/scans/cards/" + other;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether somebody should look twice; not once they typed something else. */
    public boolean isUnsure(String field) {
        return reading.field(kind(field))
                .filter(it -> it.unsure() && it.value().equals(typed(field)))
                .isPresent();
    }

    public int confidence(String field) {
        return reading.field(kind(field)).map(Reading.Finding::confidence).orElse(0);
    }

    private static PersonField kind(String field) {
        return Objects.requireNonNull(FIELDS.get(field));
    }

    public static String type(String field) {
        return field.equals("contact.email") ? "email" : field.equals("contact.phone") ? "tel" : "text";
    }
}
