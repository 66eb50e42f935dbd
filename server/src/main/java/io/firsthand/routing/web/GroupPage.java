package io.firsthand.routing.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One group, to be made or changed.
 *
 * @param path where the form is sent
 * @param isNew whether it is none yet, so that it cannot be removed
 */
public record GroupPage(
        String path,
        boolean isNew,
        String name,
        String hours,
        Map<String, String> allHours,
        List<Seat> seats,
        Mistakes mistakes)
        implements Html {

    /**
     * Somebody who may be a member.
     *
     * @param weight as it was typed
     * @param given how many leads they had by their turn
     */
    public record Seat(UUID id, String name, String about, boolean member, String weight, long given) {}
}
