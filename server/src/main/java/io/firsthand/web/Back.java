package io.firsthand.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody came from, as links and forms carry it along in {@code back}, to return there. */
public final class Back {

    /** A browser is sent nowhere by more, and servers take no more in one line. */
    private static final int LONGEST = 2_000;

    private Back() {}

    /** The place that was carried along, if it is one of this site, or else where one usually goes. */
    public static String or(String carried, String usual) {
        return carried.length() <= LONGEST && Redirect.isOwn(carried) ? carried : usual;
    }

    /** The address with one more thing asked of it, which needs no encoding. */
    public static String and(String href, String query) {
        return href + (href.contains("?") ? "&" : "?") + query;
    }

    /** An address that carries a place along; the same address where there is none. */
    public static String carry(String href, String back) {
        return back.isEmpty() || back.length() > LONGEST
                ? href
                : and(href, "back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
