package io.firsthand.database;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A name for the outside of something that strangers may reach, such as a form. It names the workspace, so that it is
 * looked up among that workspace's rows only, and a random number that nobody guesses.
 */
public record PublicId(WorkspaceId workspace, long number) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");

    public static Optional<PublicId> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return Optional.of(new PublicId(new WorkspaceId(new UUID(bytes.getLong(), bytes.getLong())), bytes.getLong()));
    }

    /** 32 characters that need no escaping in an address. */
    public String text() {
        var bytes = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(workspace.value().getMostSignificantBits())
                .putLong(workspace.value().getLeastSignificantBits())
                .putLong(number);
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }
}
