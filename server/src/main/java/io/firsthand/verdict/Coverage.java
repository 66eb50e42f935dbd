package io.firsthand.verdict;

import java.util.List;
import java.util.UUID;

/**
 * How definitions share some leads among them.
 *
 * @param leads how many were looked at
 * @param gap those that no definition is for
 * @param overlaps leads that two segments are for, most first
 */
public record Coverage(int leads, int gap, List<Overlap> overlaps) {

    public Coverage {
        overlaps = List.copyOf(overlaps);
    }

    /** So many leads meet the conditions of both; the first judges them. */
    public record Overlap(UUID first, String firstName, UUID second, String secondName, int leads) {}
}
