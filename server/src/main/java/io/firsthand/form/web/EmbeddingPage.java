package io.firsthand.form.web;

import io.firsthand.form.Form;
import io.firsthand.web.Html;

/**
 * How a form gets in front of people.
 *
 * @param address of our page
 * @param script to be put into another page
 * @param plain the form without any script, in the reader's language
 */
public record EmbeddingPage(Form form, String address, String script, String plain) implements Html {}
