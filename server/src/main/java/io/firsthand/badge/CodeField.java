package io.firsthand.badge;

/**
 * What a code says in one field.
 *
 * @param value one line, within {@link PersonField#longest}
 * @param confidence 0 to 100
 * @param unsure whether a person should look at it: guessed, or not of the form such a field has
 */
public record CodeField(PersonField kind, String value, int confidence, boolean unsure) {

    static CodeField sure(PersonField kind, String value) {
        return new CodeField(kind, value, 100, false);
    }

    static CodeField unsure(PersonField kind, String value) {
        return new CodeField(kind, value, 50, true);
    }
}
