package io.firsthand.intake.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;

/**
 * Asks for a file.
 *
 * @param largest how large it may be, in megabytes
 */
public record NewImportPage(long largest, Mistakes mistakes) implements Html {}
