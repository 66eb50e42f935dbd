package io.firsthand.digest.web;

import io.firsthand.web.Html;

/** Where a reader ends the digest, without signing in. */
public record DigestEndPage(boolean ended, String path) implements Html {}
