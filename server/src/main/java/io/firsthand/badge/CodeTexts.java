package io.firsthand.badge;

/** Tells by its beginning what a text is, and reads it. */
final class CodeTexts {

    private CodeTexts() {}

    static CodeContent read(String text, String region) {
        return CodeContent.NOTHING;
    }
}
