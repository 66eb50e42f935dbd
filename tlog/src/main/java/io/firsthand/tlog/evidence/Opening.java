package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What shows the value behind a commitment.
 *
 * @param salt base64 of 32 bytes
 * @param value the value's canonical JSON; whoever checks it hashes these characters and writes nothing again
 */
public record Opening(Label label, String salt, String value) {

    public Opening {
        saltBytes(salt);
        if (!Json.isWellFormed(value)) {
            throw new MalformedException("An opening's value has a lone surrogate.");
        }
    }

    /** Opens the commitment to a value of plain maps, lists, strings, longs and booleans. */
    public static Opening of(Label label, Seed seed, @Nullable Object value) {
        return new Opening(label, Base64Text.of(seed.salt(label)), Jcs.text(value));
    }

    /** The commitment that this opens. */
    public Commitment commitment() {
        return Commitment.to(label, saltBytes(salt), value.getBytes(UTF_8));
    }

    private static byte[] saltBytes(String salt) {
        return Base64Text.bytes(salt, Commitment.SALT_LENGTH, "An opening's salt");
    }

    /** The value as {@link Json} reads it; throws {@link MalformedException} if it is no JSON. */
    public @Nullable Object parsedValue() {
        return Json.parse(value);
    }
}
