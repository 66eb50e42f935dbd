package io.firsthand.agreement;

import java.util.Map;

/**
 * Something that is signed along with a definition, such as how it would have done in the past.
 *
 * @param title in words, as it was saved
 * @param hash SHA-256 in hex of all that it says
 * @param href where it is shown
 */
public record Annex(String title, String hash, String href) {

    Map<String, Object> json() {
        return Map.of("title", title, "hash", hash);
    }
}
