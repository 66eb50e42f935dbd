package io.firsthand.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a web page is from (RFC 6454): https, or http on this very machine for trying things out. */
public final class WebOrigin {

    private static final Pattern SHAPE = Pattern.compile(
            "https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");

    private WebOrigin() {}

    public static boolean is(String text) {
        return text.length() <= 300 && SHAPE.matcher(text).matches();
    }

    /** As it was meant by whoever typed a host, an address or an origin; what cannot be read stays as it is. */
    public static String tidy(String typed) {
        var text = typed.strip();
        var whole = text.contains("://") ? text : "https://" + text;
        return ofPage(whole).orElse(text);
    }

    /** The origin of the page at an address; empty for what is no address that people may be sent to. */
    public static Optional<String> ofPage(String address) {
        try {
            var uri = new URI(address).parseServerAuthority();
            if (uri.getScheme() == null || uri.getHost() == null || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var origin = (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
            return Optional.of(origin.replaceFirst("^(https://.*):443$", "$1")).filter(WebOrigin::is);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
