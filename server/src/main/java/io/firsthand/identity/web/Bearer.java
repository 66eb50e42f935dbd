package io.firsthand.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The token a program shows (RFC 6750). */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(it -> it.substring(SCHEME.length()).strip());
    }
}
