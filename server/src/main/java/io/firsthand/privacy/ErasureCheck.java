package io.firsthand.privacy;

import io.firsthand.lead.Contact;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an order to erase somebody may be carried out. */
final class ErasureCheck {

    private static final int LONGEST_REFERENCE = 60;

    private ErasureCheck() {}

    static List<Mistake> mistakesIn(ErasureOrder order, List<Contact> known, Marks marks) {
        var mistakes = new ArrayList<Mistake>();
        var typed = order.confirmation().strip();
        if (known.stream().noneMatch(it -> isNamed(it, typed))) {
            mistakes.add(new Mistake("confirmation", Reason.NOT_CONFIRMED, ""));
        }
        var reference = tidy(order.reference());
        if (reference != null && reference.length() > LONGEST_REFERENCE) {
            mistakes.add(new Mistake("reference", Reason.TOO_LONG, String.valueOf(LONGEST_REFERENCE)));
        } else if (reference != null && marks.in(reference)) {
            mistakes.add(new Mistake("reference", Reason.NAMES_THE_PERSON, ""));
        }
        return mistakes;
    }

    /** A contact of whom nothing is known is confirmed by its id. */
    private static boolean isNamed(Contact contact, String typed) {
        var it = contact.details();
        var ways = Stream.of(it.email(), it.name(), it.phone())
                .filter(Objects::nonNull)
                .toList();
        return ways.isEmpty()
                ? contact.id().value().toString().equals(typed)
                : ways.stream().anyMatch(way -> way.strip().equalsIgnoreCase(typed));
    }

    static @Nullable String tidy(@Nullable String reference) {
        return reference == null || reference.isBlank() ? null : reference.strip();
    }
}
