package io.firsthand.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/** Who reads an answer: a person in a browser, htmx inside a page, or a program. */
enum Reader {
    PERSON,
    HTMX,
    PROGRAM;

    static Reader of(HttpServletRequest request) {
        if (pathOf(request).matches("/(api|hooks|capture/api)/.*")) {
            return PROGRAM;
        }
        if (request.getHeader("HX-Request") != null) {
            return HTMX;
        }
        var accept = StringUtils.hasText(request.getHeader(HttpHeaders.ACCEPT))
                ? request.getHeader(HttpHeaders.ACCEPT)
                : "*/*";
        return accept.contains("json") && !accept.contains("html") ? PROGRAM : PERSON;
    }

    /** The path that was asked for, also while the error is dispatched to another. */
    static String pathOf(HttpServletRequest request) {
        return Stream.of(request.getAttribute("jakarta.servlet.error.request_uri"), request.getRequestURI())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("/");
    }
}
