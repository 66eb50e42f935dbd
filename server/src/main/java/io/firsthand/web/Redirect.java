package io.firsthand.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.View;

/**
 * Sends the browser on after a POST, whether a form or htmx asked, and can say there what was done:
 * {@code return Redirect.to("/leads/7").saying("lead.created", name).undoneBy("/leads/7/undo")}.
 */
public record Redirect(String path, @Nullable Flash flash) implements View {

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    public Redirect saying(String words, Object... arguments) {
        return with(Flash.Kind.DONE, words, arguments);
    }

    public Redirect with(Flash.Kind kind, String words, Object... arguments) {
        return new Redirect(path, new Flash(kind, words, List.of(arguments), null));
    }

    /** Offers to take back what was said to be done, by a POST to this path. */
    public Redirect undoneBy(String undo) {
        if (flash == null) {
            throw new IllegalStateException("First say what was done");
        }
        return new Redirect(path, new Flash(flash.kind(), flash.words(), flash.arguments(), undo));
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        if (flash != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(flash.forCookie(), Duration.ofMinutes(1)));
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", path);
        }
    }

    /** The cookie of what is said; a page that said it takes it back with an age of zero. */
    static String cookie(String value, Duration age) {
        return ResponseCookie.from(Flash.COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }

    /** Never to another site: neither {@code https://…} nor {@code //…} nor a backslash that browsers read as a slash. */
    static boolean isOwn(String path) {
        return path.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");
    }
}
