package io.firsthand.card.web;

import io.firsthand.web.Html;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether cards are read here.
 *
 * @param whyNot in a sentence, if they are not
 * @param folder where the data of another language may be put
 */
public record CardHealthPage(Optional<String> whyNot, List<Tongue> languages, Path folder) implements Html {

    /** A language that cards may be in; {@code file} is Tesseract's data for it, {@code here} whether it was found. */
    public record Tongue(Locale locale, String code, boolean here) {

        public String file() {
            return code + ".traineddata";
        }

        /** How Debian calls it. */
        public String debian() {
            return "tesseract-ocr-" + code;
        }
    }
}
