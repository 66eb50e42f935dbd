package io.firsthand.agreement.web;

import io.firsthand.web.Html;

/** Where a definition is written, line by line. */
public record EditorPage(EditorView view) implements Html {}
