package io.firsthand.tlog.json;

import io.firsthand.tlog.MalformedException;
import java.util.regex.Pattern;

/** Reads strings, numbers and words of JSON from a text, one after the other. */
final class JsonTokens {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)((?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)");
    private static final String NUMBER_CHARS = "0123456789+-.eE";

    private final String text;
    private int at;

    JsonTokens(String text) {
        this.text = text;
    }

    /** Nearly every string is plain to its end and taken as it stands. */
    String string() {
        expect('"');
        var start = at;
        at = plainUntil(start);
        if (take('"')) {
            return text.substring(start, at - 1);
        }
        var string = new StringBuilder(text.substring(start, at));
        while (!take('"')) {
            var c = next();
            if (c < ' ') {
                throw malformed("a control character in a string");
            }
            string.append(c == '\\' ? escape() : c);
        }
        var result = string.toString();
        if (!Json.isWellFormed(result)) {
            throw malformed("a lone surrogate in a string");
        }
        return result;
    }

    /** Where the first character is that ends a string or needs a second look. */
    private int plainUntil(int start) {
        for (var i = start; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return i;
            }
        }
        return text.length();
    }

    private char escape() {
        var c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hexDigit() << 12 | hexDigit() << 8 | hexDigit() << 4 | hexDigit());
            default -> throw malformed("an unknown escape");
        };
    }

    private int hexDigit() {
        var c = next();
        var digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw malformed("a bad \\u escape");
        }
        return digit;
    }

    /** A Long when written without fraction and exponent, else a Double. */
    Object number() {
        var end = at;
        while (end < text.length() && NUMBER_CHARS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        var digits = text.substring(at, end);
        var number = NUMBER.matcher(digits);
        if (!number.matches()) {
            throw malformed(digits.isEmpty() ? "an unexpected character" : "a bad number");
        }
        at = end;
        if (number.group(1).isEmpty()) {
            return integer(digits);
        }
        return fraction(digits);
    }

    private Long integer(String digits) {
        // 2^53 has 16 digits: what is longer is too large and may not even fit a long.
        if (digits.length() > 17 || Math.abs(Long.parseLong(digits)) > Json.MAX_INTEGER) {
            throw malformed("an integer beyond 2^53-1");
        }
        return Long.valueOf(digits);
    }

    private Double fraction(String digits) {
        var value = Double.valueOf(digits);
        if (value.isInfinite()) {
            throw malformed("a number too large");
        }
        return value;
    }

    void word(String word) {
        if (!text.startsWith(word, at)) {
            throw malformed("an unexpected character");
        }
        at += word.length();
    }

    void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    boolean atEnd() {
        return at == text.length();
    }

    char peek() {
        if (atEnd()) {
            throw malformed("an unexpected end");
        }
        return text.charAt(at);
    }

    private char next() {
        var c = peek();
        at++;
        return c;
    }

    boolean take(char c) {
        if (!atEnd() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    void expect(char c) {
        if (next() != c) {
            at--;
            throw malformed("an unexpected character");
        }
    }

    MalformedException malformed(String what) {
        return new MalformedException("This is not strict JSON: " + what + " at character " + (at + 1) + ".");
    }
}
