package io.firsthand.card;

/** Legal forms as they are written. */
final class Forms {

    private Forms() {}

    /** Puts right what readers make of legal forms: lost spaces before them, and within {@code & Co. KG}. */
    static String tidy(String company) {
        return company.replaceAll(
                        "(?<=\\p{Ll})(SpA|SARL|SASU?|UG|AG|KG|SE|Ltd|LLC|PLC|Inc|S\\.r\\.l|S\\.p\\.A|S\\.L|S\\.A|SL|SA|Srl)(?![\\p{L}])",
                        " $1")
                .replaceAll("(?<=[\\p{L}])\\s?(GmbH|Gmbh|GMBH)(?![a-z])", " GmbH")
                .replaceAll("GmbH\\s?&\\s?Co\\.?\\s?KG", "GmbH & Co. KG")
                .replaceAll("\\s?&\\s?", " & ")
                .replaceAll("\\bS\\.?\\s?[rR]\\.\\s?[lI1]\\b\\.?", "S.r.l.")
                .replaceAll("\\bS\\.\\s?p\\.\\s?A\\b\\.?", "S.p.A.")
                .replaceAll("\\bS\\.\\s?L\\b\\.?(?!\\.?\\s?U)", "S.L.")
                .replaceAll("\\bS\\.\\s?A\\b\\.?(?!\\.?\\s?[SR])", "S.A.")
                .replaceAll("\\s+,", ",")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
