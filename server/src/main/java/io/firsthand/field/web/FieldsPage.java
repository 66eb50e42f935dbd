package io.firsthand.field.web;

import io.firsthand.field.CustomField;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;

/**
 * The workspace's own fields.
 *
 * @param retired those that are no longer offered
 * @param types in words, by id
 * @param at the id of the field whose change had mistakes; empty if that was the new one
 */
public record FieldsPage(
        List<CustomField> fields,
        List<CustomField> retired,
        Map<String, String> types,
        boolean mayChange,
        String label,
        String type,
        String at,
        Mistakes mistakes)
        implements Html {}
