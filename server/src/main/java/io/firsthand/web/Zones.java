package io.firsthand.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** The zone that times are shown in: the person's, else what the browser said of itself in a cookie, else UTC. */
public final class Zones {

    private Zones() {}

    static ZoneId of(HttpServletRequest request, @Nullable Viewer viewer) {
        if (viewer != null) {
            return viewer.zone();
        }
        return ofBrowser(request).orElse(ZoneOffset.UTC);
    }

    /** What the browser said of itself, if it did. */
    public static Optional<ZoneId> ofBrowser(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, "zone");
        try {
            return cookie == null
                    ? Optional.empty()
                    : Optional.of(ZoneId.of(cookie.getValue().replace("%2F", "/")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
