package io.firsthand.show.web;

import io.firsthand.identity.PersonId;
import io.firsthand.show.Pulse;
import io.firsthand.web.Html;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The big screen of a show for those who are signed in.
 *
 * @param link for strangers, while there is one
 */
public record LivePage(
        Frame frame,
        Pulse pulse,
        Map<PersonId, String> names,
        @Nullable String link) implements Html {

    public LivePart part() {
        return new LivePart(frame.href("live"), pulse, names);
    }
}
