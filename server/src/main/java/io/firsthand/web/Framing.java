package io.firsthand.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Lets pages of other sites show one of ours within them, which {@code SecurityHeaders} forbids for all others. */
public final class Framing {

    private static final String POLICY = "Content-Security-Policy";

    private Framing() {}

    /** Lets pages of these origins show the answer in a frame. */
    public static void allow(List<String> origins, HttpServletResponse response) {
        if (!origins.isEmpty()) {
            change("frame-ancestors 'none'", "frame-ancestors " + String.join(" ", origins), response);
            response.setHeader("X-Frame-Options", null);
        }
    }

    /** Lets the answer to the page's form lead to a page of this origin. */
    public static void allowGoingOnTo(String origin, HttpServletResponse response) {
        change("form-action 'self'", "form-action 'self' " + origin, response);
    }

    private static void change(String from, String to, HttpServletResponse response) {
        var policy = response.getHeader(POLICY);
        if (policy != null) {
            response.setHeader(POLICY, policy.replace(from, to));
        }
    }
}
