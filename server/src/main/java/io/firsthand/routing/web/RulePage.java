package io.firsthand.routing.web;

import io.firsthand.web.Html;

/** One rule, to be written or changed. */
public record RulePage(String title, RuleForm form) implements Html {}
