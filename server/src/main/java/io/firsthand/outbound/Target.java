package io.firsthand.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Reads addresses that people give us to send to. */
final class Target {

    private Target() {}

    /** What is wrong with it, if anything. */
    static Optional<Flaw> flaw(String url, boolean isPrivateAllowed) {
        if (url.isBlank()) {
            return Optional.of(Flaw.of("url", "url.missing"));
        }
        if (url.length() > Endpoint.LONGEST_URL) {
            return Optional.of(Flaw.of("url", "url.long", Endpoint.LONGEST_URL));
        }
        var uri = parse(url).orElse(null);
        if (uri == null || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of(Flaw.of("url", "url"));
        }
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || (scheme.equals("http") && isPrivateAllowed)
                ? Optional.empty()
                : Optional.of(Flaw.of("url", "url.https"));
    }

    static Optional<URI> parse(String url) {
        try {
            return Optional.of(new URI(url.strip()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** Of one without a flaw. */
    static String host(String url) {
        return parse(url).map(URI::getHost).orElseThrow();
    }
}
