package io.firsthand.web.error;

import io.firsthand.web.Html;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What happened, what was kept, what to do.
 *
 * @param id under which the failure stands in the log; null when nothing failed on our side
 */
public record ErrorPage(HttpStatus status, @Nullable String id) implements Html {

    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 409, 413, 429, 500, 503);

    /** Beginning of the keys of its words. */
    public String words() {
        var code = status.value();
        return "web.error." + (EXPLAINED.contains(code) ? code : code < 500 ? 400 : 500);
    }
}
