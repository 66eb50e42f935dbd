package io.firsthand.show;

import org.jspecify.annotations.Nullable;

/**
 * Where a show is.
 *
 * @param name of the fair ground and its city
 * @param halls the show's, such as "1-7, 8a"; may be empty
 * @param booth ours, such as "Hall 5, C40"; may be empty
 * @param place on the map, if somebody said
 */
public record Venue(
        String name, String halls, String booth, @Nullable Place place) {}
