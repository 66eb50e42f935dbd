package io.firsthand.field;

/** What became of the wish to change a field. */
public sealed interface FieldChange {

    record Changed(CustomField field) implements FieldChange {}

    /** The label is empty, too long or another field's. */
    record BadLabel(Reason reason) implements FieldChange {}

    record Unknown() implements FieldChange {}

    /** There are already as many as there may be. */
    record TooMany() implements FieldChange {}

    /** Why a label cannot be had. */
    enum Reason {
        EMPTY,
        TOO_LONG,
        TAKEN
    }
}
