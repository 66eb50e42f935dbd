package io.firsthand.privacy.web;

import io.firsthand.privacy.Certificate;
import io.firsthand.web.Html;
import java.util.OptionalLong;

/**
 * That somebody was erased, to be printed.
 *
 * @param by the name of who did it
 * @param index of the fact in the log, once it has one
 */
public record CertificatePage(Certificate certificate, String by, OptionalLong index) implements Html {}
