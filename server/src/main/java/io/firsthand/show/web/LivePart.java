package io.firsthand.show.web;

import io.firsthand.identity.PersonId;
import io.firsthand.show.Pulse;
import io.firsthand.web.Html;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes on the big screen; it asks for itself every few seconds.
 *
 * @param names of the staff; none for strangers, who see neither them nor who was spoken with
 */
public record LivePart(String path, Pulse pulse, Map<PersonId, String> names) implements Html {

    /** Of an hour's bar, in hundredths of the busiest hour. */
    public long height(Pulse.Hour hour) {
        var most = pulse.hours().stream()
                .mapToLong(Pulse.Hour::conversations)
                .max()
                .orElse(0);
        return most == 0 ? 0 : hour.conversations() * 100 / most;
    }

    public boolean isPublic() {
        return names.isEmpty();
    }

    public String name(@Nullable PersonId person) {
        return person == null ? "–" : names.getOrDefault(person, "–");
    }

    public int width() {
        return pulse.hours().size() * 40;
    }
}
