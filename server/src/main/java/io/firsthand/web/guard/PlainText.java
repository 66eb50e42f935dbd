package io.firsthand.web.guard;

/** Text that every database keeps as it is: without NUL and without halves of characters (lone surrogates). */
final class PlainText {

    private PlainText() {}

    static boolean is(String text) {
        return text.codePoints()
                .noneMatch(character -> character == 0
                        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
    }
}
