package io.firsthand.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The signed-in person as far as pages show them; a filter of {@code identity} lays one into each request. */
public interface Viewer {

    /** The request attribute that holds the viewer. */
    String ATTRIBUTE = "io.firsthand.web.viewer";

    String name();

    /** The person's id; null for one that is made up. */
    default @Nullable UUID id() {
        return null;
    }

    /** Name of the workspace the person works in. */
    String workspace();

    /** The language and formats the person chose, if they did. */
    @Nullable Locale locale();

    ZoneId zone();

    /** Whether the person may do what the permission names; for leaving out what would answer 403. */
    boolean may(String permission);

    static @Nullable Viewer of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Viewer viewer ? viewer : null;
    }
}
