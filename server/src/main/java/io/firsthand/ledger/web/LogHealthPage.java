package io.firsthand.ledger.web;

import io.firsthand.ledger.Integrity;
import io.firsthand.web.Html;

/**
 * Whether the log is what it should be.
 *
 * @param checked whether all of it was looked at just now, and not only what the server saw in the background
 */
public record LogHealthPage(Integrity.Report report, String origin, String key, boolean checked) implements Html {}
