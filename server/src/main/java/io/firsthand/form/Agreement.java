package io.firsthand.form;

import java.time.Instant;
import java.util.UUID;

/** What somebody agreed to, word by word as it was shown. */
public record Agreement(UUID consent, int version, String purpose, String language, String wording, Instant at) {}
