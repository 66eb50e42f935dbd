/** The logs as anybody can read them. */
@NullMarked
package io.firsthand.ledger.web;

import org.jspecify.annotations.NullMarked;
