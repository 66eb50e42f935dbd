package io.firsthand.identity.web;

import io.firsthand.identity.Key;
import io.firsthand.identity.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What the browser keeps for us, out of reach of scripts and of other sites' forms. Over https the name has the prefix
 * {@code __Host-}, which no other host can set; over http it has the port, for servers on one machine share cookies.
 */
enum Cookies {
    /** Who is signed in. */
    SESSION("session", Sessions.LONGEST),
    /** That somebody signed in here before. */
    BROWSER("browser", Duration.ofDays(400)),
    /** Ties the forms of one who is not signed in to the browser they were sent to. */
    VISITOR("visitor", Duration.ofSeconds(-1)),
    /** The workspace is still to be chosen. */
    CHOICE("choice", Duration.ofMinutes(5));

    private final String name;
    private final Duration kept;

    Cookies(String name, Duration kept) {
        this.name = name;
        this.kept = kept;
    }

    String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name + "-" + request.getServerPort();
    }

    Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(it -> it.getValue());
    }

    Optional<Key.Secret> secretIn(HttpServletRequest request) {
        return in(request).flatMap(Key.Secret::parse);
    }

    void set(String value, HttpServletRequest request, HttpServletResponse response) {
        add(value, kept, request, response);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        add("", Duration.ZERO, request, response);
    }

    private void add(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
