package io.firsthand.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Light or dark; {@link #SYSTEM} follows the device. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    static final String COOKIE = "theme";

    static Theme of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? SYSTEM : named(cookie.getValue());
    }

    static Theme named(String name) {
        return Stream.of(values())
                .filter(theme -> theme.id().equals(name))
                .findFirst()
                .orElse(SYSTEM);
    }

    /** Value of {@code data-theme}, or null where the device decides. */
    public @Nullable String attribute() {
        return this == SYSTEM ? null : id();
    }

    public String icon() {
        return switch (this) {
            case SYSTEM -> "sun-moon";
            case LIGHT -> "sun";
            case DARK -> "moon";
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
