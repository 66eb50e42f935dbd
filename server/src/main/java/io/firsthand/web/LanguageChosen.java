package io.firsthand.web;

import java.util.Locale;

/** Somebody, perhaps signed in, chose this language by the switch; {@code identity} keeps it as the person's setting. */
public record LanguageChosen(Locale locale) {}
