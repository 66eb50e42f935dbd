package io.firsthand.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The small parts all text formats here are made of, read strictly: what is read is written the same again. */
final class Text {
    private Text() {}

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Standard base64 with padding and with zeroes in the unused bits, so that only one text stands for the bytes. */
    static byte[] base64(String text, String what) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new MalformedException(what + " is not in standard base64.");
    }

    /** A decimal number from 0 to 2^63-1 without sign or leading zeroes. */
    static long decimal(String text, String what) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.startsWith("0"))) {
            throw new MalformedException(what + " is not a decimal number without leading zeroes.");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new MalformedException(what + " is larger than 2^63-1.");
        }
    }

    static String utf8(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException(what + " is not valid UTF-8.");
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Removes the end of line the text must have. */
    static String withoutLastNewline(String text, String what) {
        if (!text.endsWith("\n")) {
            throw new MalformedException(what + " does not end with a newline.");
        }
        return text.substring(0, text.length() - 1);
    }
}
