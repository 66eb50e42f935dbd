package io.firsthand.field.web;

import io.firsthand.field.CustomField;
import io.firsthand.web.Html;

/**
 * The value of a workspace's own field as people read it, as a part of another module's page.
 *
 * @param value as it is kept
 */
public record FieldValue(CustomField field, String value) implements Html {}
