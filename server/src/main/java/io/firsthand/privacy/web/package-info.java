/** Consent, copies, erasure and retention, as pages and API. */
@NullMarked
package io.firsthand.privacy.web;

import org.jspecify.annotations.NullMarked;
