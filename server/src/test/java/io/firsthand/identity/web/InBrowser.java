package io.firsthand.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.Key;
import jakarta.servlet.http.Cookie;
import java.util.Base64;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A session as a browser shows it: the cookie, and the token that every form carries. */
public final class InBrowser {

    private InBrowser() {}

    /** For MockMvc: {@code .with(InBrowser.signedIn(key))}; forms carry their token. */
    public static RequestPostProcessor signedIn(Key session) {
        return request -> {
            var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            var more = java.util.Arrays.copyOf(cookies, cookies.length + 1);
            more[cookies.length] = new Cookie(Cookies.SESSION.name(request), session.text());
            request.setCookies(more);
            if (request.getHeader("X-CSRF-TOKEN") == null) {
                request.addHeader("X-CSRF-TOKEN", formToken(session));
            }
            return request;
        };
    }

    /** For real HTTP: the value of the header {@code Cookie}. */
    public static String cookie(Key session, int port) {
        return "session-" + port + "=" + session.text();
    }

    /** For real HTTP: the header {@code X-CSRF-TOKEN} or the form's field {@code _csrf}. */
    public static String formToken(Key session) {
        var token = FormTokens.derivedFrom(session.secret()).getBytes(UTF_8);
        var masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
