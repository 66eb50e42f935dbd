package io.firsthand.workbook;

/** References to characters: by number, or one of the five that have names. */
final class References {

    private static final int LONGEST = 10;

    private References() {}

    static String resolved(String value) throws Refusal {
        if (value.indexOf('&') < 0) {
            return value;
        }
        var resolved = new StringBuilder();
        for (var i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '&') {
                var end = value.indexOf(';', i);
                resolved.appendCodePoint(character(end < 0 ? "" : value.substring(i + 1, end)));
                i = end;
            } else {
                resolved.append(value.charAt(i));
            }
        }
        return resolved.toString();
    }

    /** By what stands between ampersand and semicolon. */
    static int character(String word) throws Refusal {
        var code = switch (word) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> number(word);
        };
        if (!Character.isValidCodePoint(code)) {
            throw new Refusal("broken");
        }
        return code;
    }

    private static int number(String word) {
        if (word.length() > LONGEST || !word.matches("#(x[0-9A-Fa-f]+|[0-9]+)")) {
            return -1;
        }
        var code = word.charAt(1) == 'x' ? Long.parseLong(word.substring(2), 16) : Long.parseLong(word.substring(1));
        return (int) Math.min(code, Integer.MAX_VALUE);
    }
}
