package io.firsthand.dossier.web;

import io.firsthand.web.Html;

/** The same as {@link VerificationPart}, for a browser without scripts. */
public record VerificationPage(VerificationPart part) implements Html {}
