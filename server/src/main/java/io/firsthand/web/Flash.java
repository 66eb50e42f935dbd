package io.firsthand.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the next page says first, once: "Lead created." Made by {@link Redirect#saying}; it travels in a cookie, so that
 * any node may answer next.
 *
 * @param words key of the message
 * @param arguments what stands in the message; text and numbers only
 * @param undo where a POST takes it back, or null where nothing can
 */
public record Flash(
        Kind kind,
        String words,
        List<Object> arguments,
        @Nullable String undo) {

    static final String COOKIE = "said";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Decides mark and colour. */
    public enum Kind {
        DONE("circle-check"),
        NOTE("info-circle"),
        FAILED("alert-triangle");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    public Flash {
        arguments = List.copyOf(arguments);
    }

    static @Nullable Flash arrivedWith(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            var flash = JSON.readValue(Base64.getUrlDecoder().decode(cookie.getValue()), Flash.class);
            return flash.undo == null || Redirect.isOwn(flash.undo) ? flash : null;
        } catch (IllegalArgumentException | NullPointerException | JacksonException _) {
            return null;
        }
    }

    String forCookie() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(this).getBytes(UTF_8));
    }

    public Object[] forWords() {
        return arguments.toArray();
    }
}
