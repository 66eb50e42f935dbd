package io.firsthand.criterion;

import io.firsthand.field.CustomField;
import java.util.Set;

/** What names of people's own are called in conditions, where a name has only letters of English, figures and {@code _}. */
final class Identifiers {

    private static final Set<String> TAKEN = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    private static final int LONGEST = 60;

    private Identifiers() {}

    /** {@code Contact Owner} is {@code contactowner}, {@code 2nd phone} is {@code f_2ndphone}; other scripts keep their code points. */
    static String of(String name) {
        var id = new StringBuilder();
        CustomField.plain(name).codePoints().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                id.appendCodePoint(c);
            } else {
                id.append('_').append(Integer.toHexString(c));
            }
        });
        var isName = Character.isLetter(id.charAt(0)) && !TAKEN.contains(id.toString());
        var whole = isName ? id.toString() : "f_" + id;
        return whole.length() <= LONGEST
                ? whole
                : whole.substring(0, LONGEST) + "_" + Integer.toHexString(whole.hashCode());
    }
}
