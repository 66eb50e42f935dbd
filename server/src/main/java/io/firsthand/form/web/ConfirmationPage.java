package io.firsthand.form.web;

import io.firsthand.form.Form;
import io.firsthand.web.Html;

/** Asks whoever followed the mail's link to say that it was them. */
public record ConfirmationPage(Form form, String secret) implements Html {}
