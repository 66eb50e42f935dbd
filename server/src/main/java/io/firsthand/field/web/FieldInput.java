package io.firsthand.field.web;

import io.firsthand.field.CustomField;
import io.firsthand.web.Html;

/**
 * Where the value of a workspace's own field is typed, as a part of another module's form.
 *
 * @param value as it was typed, empty for none
 * @param mistake what is wrong with it, empty for nothing
 */
public record FieldInput(CustomField field, String value, String mistake) implements Html {}
