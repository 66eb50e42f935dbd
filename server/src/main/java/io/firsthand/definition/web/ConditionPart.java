package io.firsthand.definition.web;

import io.firsthand.web.Html;

/** A condition within somebody’s form: {@code ${part(new ConditionPart(form, condition, label))}}. */
public record ConditionPart(ConditionForm form, String condition, String label) implements Html {}
