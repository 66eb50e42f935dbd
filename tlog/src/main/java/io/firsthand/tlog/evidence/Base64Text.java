package io.firsthand.tlog.evidence;

import io.firsthand.tlog.MalformedException;
import java.util.Base64;

/** Base64 read strictly: one text for the same bytes, with padding and with zeroes in the unused bits. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(String base64, String what) {
        return bytes(base64, what, Base64.getEncoder(), Base64.getDecoder());
    }

    static byte[] bytes(String base64, int length, String what) {
        var bytes = bytes(base64, what);
        if (bytes.length != length) {
            throw new MalformedException("%s has %d bytes, not %d.".formatted(what, bytes.length, length));
        }
        return bytes;
    }

    /** Takes the alphabet for URLs as well, as DSSE demands of every verifier. */
    static byte[] bytesInEitherAlphabet(String base64, String what) {
        return base64.indexOf('-') >= 0 || base64.indexOf('_') >= 0
                ? bytes(base64, what, Base64.getUrlEncoder(), Base64.getUrlDecoder())
                : bytes(base64, what);
    }

    private static byte[] bytes(String base64, String what, Base64.Encoder encoder, Base64.Decoder decoder) {
        try {
            var bytes = decoder.decode(base64);
            if (encoder.encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new MalformedException(what + " is not base64.");
    }
}
