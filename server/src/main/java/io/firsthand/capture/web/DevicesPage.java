package io.firsthand.capture.web;

import io.firsthand.capture.Device;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One's own devices, or everybody's for who manages people.
 *
 * @param all whether those of others are among them
 * @param people names by their ids
 */
public record DevicesPage(List<Device> devices, boolean all, Map<UUID, String> people) implements Html {

    public String person(Device it) {
        return people.getOrDefault(it.person().value(), "");
    }

    public static String href(Device it) {
        return "/devices/" + it.key().hex();
    }
}
