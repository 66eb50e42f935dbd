package io.firsthand.capture;

/** Thrown while a submission is read, and told to whoever sent it. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    final String field;

    Unfit(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
