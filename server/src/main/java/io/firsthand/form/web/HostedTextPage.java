package io.firsthand.form.web;

import io.firsthand.form.Form;
import io.firsthand.web.Html;

/**
 * What strangers read instead of a form: thanks, or that it is closed.
 *
 * @param text what the form itself says; empty for our words
 * @param redirect where the page around it goes now; empty for nowhere
 */
public record HostedTextPage(Form form, String words, String text, String redirect, boolean embedded) implements Html {}
