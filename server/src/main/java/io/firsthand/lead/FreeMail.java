package io.firsthand.lead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/** Domains under which anybody gets an address, so that they say nothing about a company. */
final class FreeMail {

    private static final Set<String> DOMAINS = read();

    private FreeMail() {}

    static boolean has(String domain) {
        return DOMAINS.contains(domain);
    }

    private static Set<String> read() {
        var resource = Objects.requireNonNull(FreeMail.class.getResourceAsStream("free-mail-domains.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
            return lines.lines()
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
