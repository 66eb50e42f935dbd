package io.firsthand.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a mailbox; of a long one only the begin is kept. */
final class MailLines {

    private static final int LONGEST = 4_096;
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private final byte[] line = new byte[LONGEST];
    private int at;
    private int end;
    private int length;

    MailLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false after the last. */
    boolean next() throws IOException {
        length = 0;
        var isAny = false;
        while (at < end || fill()) {
            isAny = true;
            var from = at;
            while (at < end && block[at] != '\n') {
                at++;
            }
            var kept = Math.min(at - from, LONGEST - length);
            System.arraycopy(block, from, line, length, kept);
            length += kept;
            if (at < end) {
                at++;
                break;
            }
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return isAny;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(block));
        return end > 0;
    }

    boolean isBlank() {
        return length == 0;
    }

    boolean startsWith(String begin) {
        if (length < begin.length()) {
            return false;
        }
        for (var i = 0; i < begin.length(); i++) {
            if (line[i] != begin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }
}
