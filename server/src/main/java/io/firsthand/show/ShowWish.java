package io.firsthand.show;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a show shall be.
 *
 * @param zone as the tz database calls it, such as {@code Europe/Berlin}
 * @param from the first day, {@code to} the last; missing while nobody said
 */
public record ShowWish(
        String name,
        Venue venue,
        String zone,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String notes,
        List<String> products,
        List<String> tags) {

    public ShowWish {
        products = List.copyOf(products);
        tags = List.copyOf(tags);
    }
}
