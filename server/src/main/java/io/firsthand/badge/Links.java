package io.firsthand.badge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.badge.CodeContent.Sort;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads addresses of the web: a person's profile at a network, a company's page, or a badge's id within one. */
final class Links {

    private static final Pattern BARE =
            Pattern.compile("(?i)(www\\.[\\p{L}\\p{N}.-]+\\.\\p{L}{2,24}|(\\w+\\.)?(linkedin\\.com|xing\\.com)/)\\S*");

    /** Networks, and what stands before the name of a person there. */
    private static final List<Network> NETWORKS = List.of(
            new Network("linkedin.com", "in", '-', true),
            new Network("xing.com", "profile", '_', true),
            new Network("viadeo.com", "profile", '.', true),
            new Network("github.com", "", '-', false),
            new Network("x.com", "", '_', false),
            new Network("twitter.com", "", '_', false),
            new Network("instagram.com", "", '.', false),
            new Network("facebook.com", "", '.', false));

    private static final List<String> IDS = List.of(
            "badge", "badgeid", "attendee", "attendeeid", "id", "code", "uid", "ref", "reg", "token", "t", "b", "q");

    private Links() {}

    /** @param tellsName whether the address is made of the person's name */
    private record Network(String domain, String before, char between, boolean tellsName) {}

    static boolean isBare(String text) {
        return BARE.matcher(text).matches();
    }

    static boolean isProfile(String text) {
        return uri(text).flatMap(Links::handle).isPresent();
    }

    static CodeContent read(String text, String region) {
        var first = text.split("\\s", 2)[0];
        var uri = uri(first);
        if (uri.isEmpty()) {
            return new Gathering(region).id(text).as(Sort.NOTHING);
        }
        var to = new Gathering(region);
        var handle = handle(uri.get());
        if (handle.isPresent()) {
            to.put(PersonField.WEB, "https://" + host(uri.get()) + uri.get().getRawPath());
            handle.flatMap(Handle::name).ifPresent(it -> to.guess(PersonField.NAME, it));
            return to.as(Sort.PROFILE);
        }
        ids(uri.get(), to);
        to.id(first);
        if (uri.get().getRawQuery() == null && path(uri.get()).size() <= 1) {
            to.guess(PersonField.WEB, first);
        }
        return to.as(Sort.LINK);
    }

    private static void ids(URI uri, Gathering to) {
        var query = Optional.ofNullable(uri.getRawQuery()).orElse("").split("&");
        for (var name : IDS) {
            Arrays.stream(query)
                    .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(name + "="))
                    .forEach(it -> to.id(decoded(it.substring(name.length() + 1))));
        }
        var path = path(uri);
        if (!path.isEmpty() && path.getLast().chars().anyMatch(Character::isDigit)) {
            to.id(decoded(path.getLast()));
        }
    }

    private record Handle(Network network, String text) {

        /** "jane-doe-3a4b5c6" is Jane Doe, perhaps; one word is no name. */
        Optional<String> name() {
            var words = Arrays.stream(text.split("[" + network.between() + "_]"))
                    .filter(it -> it.matches("[\\p{L}\\p{M}'.]{2,30}"))
                    .limit(4)
                    .toList();
            return network.tellsName() && words.size() > 1
                    ? Optional.of(words.stream().map(Handle::capital).collect(Collectors.joining(" ")))
                    : Optional.empty();
        }

        private static String capital(String word) {
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }
    }

    private static Optional<Handle> handle(URI uri) {
        var host = host(uri);
        var path = path(uri);
        return NETWORKS.stream()
                .filter(it -> host.equals(it.domain()) || host.endsWith("." + it.domain()))
                .filter(it -> it.before().isEmpty()
                        ? path.size() == 1
                        : path.size() > 1 && path.getFirst().equalsIgnoreCase(it.before()))
                .map(it -> new Handle(it, decoded(path.get(it.before().isEmpty() ? 0 : 1))))
                .findFirst();
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static List<String> path(URI uri) {
        return Arrays.stream(Optional.ofNullable(uri.getRawPath()).orElse("").split("/"))
                .filter(it -> !it.isEmpty())
                .limit(20)
                .toList();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text)).filter(it -> it.getHost() != null);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
