package io.firsthand.capture.web;

import io.firsthand.capture.Device;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a phone needs to go on by itself for the rest of the day. */
record StartBody(
        Named person,
        Named workspace,
        String locale,
        Csrf csrf,
        String origin,
        @Nullable State checkpoint,
        long now,
        @Nullable Known device,
        List<ShowBody> shows,
        List<Choice> roles,
        List<Choice> stances,
        List<Choice> awareness,
        List<String> asked,
        List<String> interests,
        ReaderBody reader) {

    record Named(UUID id, String name) {}

    record Csrf(String header, String token) {}

    /** A signed state of the log. */
    record State(long size, String root) {}

    record Choice(String id, String name) {}

    record ReaderBody(boolean available) {}

    /** Where the device goes on: 0 and null before its first statement. */
    record Known(
            String key, String name, long counter, @Nullable String last, boolean revoked) {

        static Known of(Device it, long counter, @Nullable String last) {
            return new Known(it.key().base64(), it.name(), counter, last, it.isRevoked());
        }
    }
}
