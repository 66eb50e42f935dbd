package io.firsthand.privacy.web;

import org.jspecify.annotations.Nullable;

/** Something in a copy of personal data: a text, a number, a list or an object. */
public record Value(@Nullable Object it) {}
