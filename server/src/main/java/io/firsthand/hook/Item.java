package io.firsthand.hook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one lead of a payload.
 *
 * @param index its place, from 0
 * @param verdict created, seen (on a lead that was open), unchanged (known by its key) or refused
 * @param lead its id, unless refused
 */
public record Item(int index, String verdict, @Nullable String lead, List<Wrong> errors) {

    public static final String REFUSED = "refused";

    /** One thing wrong with it, in English. */
    public record Wrong(String field, String detail) {}

    public Item {
        errors = List.copyOf(errors);
    }

    public boolean isRefused() {
        return verdict.equals(REFUSED);
    }
}
