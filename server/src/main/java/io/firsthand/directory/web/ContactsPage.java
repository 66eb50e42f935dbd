package io.firsthand.directory.web;

import io.firsthand.web.Html;

/** The list of contacts. */
public record ContactsPage(ContactRows rows) implements Html {}
