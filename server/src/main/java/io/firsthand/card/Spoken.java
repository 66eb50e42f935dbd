package io.firsthand.card;

import io.firsthand.ocr.Language;
import io.firsthand.ocr.TextLine;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one language a card is in, told by countries, numbers, domains, and words that only it has. */
final class Spoken {

    private static final Map<Language, Pattern> STRONG = Map.of(
            Language.GERMAN,
            Pattern.compile(
                    "\\+4[139]|deutschland|germany|schweiz|osterreich|gmbh|ohg|\\.(de|at)(?![a-z])|strasse|straBe|str\\.\\s?\\d|haftungs"),
            Language.FRENCH,
            Pattern.compile(
                    "\\+33|france|\\.fr(?![a-z])|sarl|s\\.?a\\.?s\\.?u?(?![a-z])|belgique|(?<![a-z])(rue|avenue d|boulevard|allee|quai|cedex)"),
            Language.SPANISH,
            Pattern.compile(
                    "\\+34|espana|spain|mexico|\\.es(?![a-z])|s\\.l\\.|(?<![a-z])(calle|avenida|avda|paseo|plaza|gran\\s?via)"),
            Language.ITALIAN,
            Pattern.compile(
                    "\\+39|italia|italy|\\.it(?![a-z])|s\\.?r\\.?l(?![a-z])|s\\.?p\\.?a(?![a-z])|(?<![a-z])(via|corso|piazza|viale)\\s?[a-z]"),
            Language.ENGLISH,
            Pattern.compile(
                    "\\+44|\\+1(?![0-9]{8})|united\\s?kingdom|(?<![a-z])(usa|ltd|llc|plc|inc|street|avenue|lane|road)(?![a-z])"));

    private static final Map<Language, Pattern> WEAK = Map.of(
            Language.GERMAN,
            Pattern.compile(
                    "leiter|geschaft|vertrieb|einkauf|technik|mobil(?!e)|[^ ]stadt|e\\.k\\.|vorstand|und[A-Z ]"),
            Language.FRENCH,
            Pattern.compile(
                    "directeur|directrice|responsable d|charge|ingenieur|tel\\.|gerant|president|chef de|ventes"),
            Language.SPANISH,
            Pattern.compile("jef[ea]|direccion|movil|gerente|ventas|ingenier[oi]|comercial|calidad|director g"),
            Language.ITALIAN,
            Pattern.compile("direttore|direttrice|responsabile|amministratore|cell\\.|titolare|vendite|ufficio"),
            Language.ENGLISH,
            Pattern.compile("phone|manager|director|head of|officer|engineer"));

    private Spoken() {}

    static Language by(List<TextLine> lines) {
        return Stream.of(Language.values())
                .max(Comparator.comparingInt(language -> votes(language, lines)))
                .orElse(Language.ENGLISH);
    }

    /** Not a number, nor an address of mail or web, where knowing a language only misleads. */
    static boolean isProse(TextLine line) {
        var text = line.text();
        var digits = text.chars().filter(Character::isDigit).count();
        var letters = text.chars().filter(Character::isLetter).count();
        return letters >= 3
                && digits <= letters + 5
                && !text.contains("+")
                && !text.contains("@")
                && !text.toLowerCase(Locale.ROOT).startsWith("www");
    }

    private static int votes(Language language, List<TextLine> lines) {
        return lines.stream()
                .map(line -> plain(line.text()))
                .mapToInt(text -> (find(STRONG, language, text) ? 3 : 0) + (find(WEAK, language, text) ? 1 : 0))
                .sum();
    }

    private static boolean find(Map<Language, Pattern> patterns, Language language, String text) {
        return patterns.getOrDefault(language, Pattern.compile("$^"))
                .matcher(text)
                .find();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
