package io.firsthand.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** The zone that times are shown in: the person's, else what the browser said of itself in a cookie, else UTC. */
class Zones {

    private Zones() {}

    static ZoneId of(HttpServletRequest request, @Nullable Viewer viewer) {
        if (viewer != null) {
            return viewer.zone();
        }
        var cookie = WebUtils.getCookie(request, "zone");
        try {
            return cookie == null ? ZoneOffset.UTC : ZoneId.of(cookie.getValue().replace("%2F", "/"));
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
