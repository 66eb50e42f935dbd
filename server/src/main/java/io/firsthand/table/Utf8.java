package io.firsthand.table;

/**
 * How far some bytes are UTF-8 (RFC 3629).
 *
 * @param good characters of two bytes and more
 * @param bad bytes that belong to no character
 * @param undefinedInWindows1252 bytes among the bad that mean nothing in Windows-1252 either
 */
record Utf8(long good, long bad, long undefinedInWindows1252) {

    /** Tolerates a character cut off at either end, since it may see a piece out of the middle of a file. */
    static Utf8 count(byte[] bytes) {
        var i = 0;
        while (i < Math.min(3, bytes.length) && isContinuation(bytes[i])) {
            i++;
        }
        var good = 0L;
        var bad = 0L;
        var undefined = 0L;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            var length = lengthAt(bytes, i);
            if (length > 0) {
                good++;
                i += length;
            } else if (length < 0) {
                break;
            } else {
                bad++;
                undefined += isUndefined(bytes[i] & 0xFF) ? 1 : 0;
                i++;
            }
        }
        // What the first loop stepped over was no rest of a character if nothing else is one.
        return new Utf8(good, good == 0 && bytes.length > 0 && bytes[0] < 0 ? bad + 1 : bad, undefined);
    }

    /** The length of the character of several bytes that begins here; 0 if none does; -1 if it is cut off by the end. */
    private static int lengthAt(byte[] bytes, int at) {
        var first = bytes[at] & 0xFF;
        var length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : 0;
        if (first >= 0xF0 && first <= 0xF4) {
            length = 4;
        }
        for (var i = 1; i < length; i++) {
            if (at + i >= bytes.length) {
                return -1;
            }
            if (!isContinuation(bytes[at + i])) {
                return 0;
            }
        }
        if (length > 2 && !isShortestAndAssigned(first, bytes[at + 1] & 0xFF)) {
            return 0;
        }
        return length;
    }

    private static boolean isShortestAndAssigned(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static boolean isUndefined(int b) {
        return b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
    }
}
