package io.firsthand.form;

/**
 * One thing wrong with what somebody wants a form to be.
 *
 * @param field as the page's form and the API call it, such as {@code question.2.label}
 * @param reason the end of the key of the sentence that tells it
 */
public record Flaw(String field, String reason, String detail) {

    static Flaw of(String field, String reason) {
        return new Flaw(field, reason, "");
    }

    public String messageKey() {
        return "form.flaw." + reason;
    }
}
