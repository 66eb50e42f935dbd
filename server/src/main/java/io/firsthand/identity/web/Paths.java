package io.firsthand.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What can be said of a request by its path alone. */
final class Paths {

    private static final List<String> ANONYMOUS =
            List.of("/assets/", "/webjars/", "/log/", "/actuator/health", "/f/", "/hooks/", "/unsubscribe/", "/c/");
    private static final List<String> FOR_STRANGERS = List.of("/f/", "/hooks/", "/unsubscribe/", "/c/");
    private static final String LOCAL = "/(?![/\\\\])[^\\p{Cntrl}\\\\]*";

    private Paths() {}

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** Whether our own page on a phone asks: signed in as in a browser, answered as a program. */
    static boolean isPhone(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/capture/api/");
    }

    /** Whether the answer is the same for everybody, so that nobody needs to be looked up. */
    static boolean isAnonymous(HttpServletRequest request) {
        return ANONYMOUS.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    /**
     * Whether strangers send here from other sites and programs: nobody is signed in to what answers, so that there is
     * nothing that another site could make a browser do in somebody's name.
     */
    static boolean isForStrangers(HttpServletRequest request) {
        return FOR_STRANGERS.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    /** The path, if it leads to a page of ours, else the start page: never to another site. */
    static String localOrStart(String path) {
        return path.matches(LOCAL) && path.length() < 2_000 ? path : "/";
    }
}
