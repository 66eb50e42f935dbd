package io.firsthand.form;

import java.util.UUID;

/**
 * What somebody can agree to on a form.
 *
 * @param id the same through all versions
 * @param version counts up with each change of purpose or wording; 0 until it is first saved
 * @param purpose the id of what the data may then be used for
 */
public record ConsentText(UUID id, int version, String purpose, Wording wording, boolean required) {

    public ConsentText withVersion(int other) {
        return new ConsentText(id, other, purpose, wording, required);
    }

    boolean saysTheSameAs(ConsentText other) {
        return purpose.equals(other.purpose) && wording.equals(other.wording);
    }
}
