package io.firsthand.ocr;

import java.util.Locale;

/** A language that the second reader may know. */
public enum Language {
    ENGLISH("eng", "en"),
    GERMAN("deu", "de"),
    FRENCH("fra", "fr"),
    SPANISH("spa", "es"),
    ITALIAN("ita", "it");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** As Tesseract names its files (ISO 639-2). */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(tag);
    }
}
