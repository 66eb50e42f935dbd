package io.firsthand.agreement.web;

import io.firsthand.web.Html;

/** The same as {@link DefinitionVerificationPart}, for a browser without scripts. */
public record DefinitionVerificationPage(DefinitionVerificationPart part) implements Html {}
