/** The pages of back-tests and their API. */
@NullMarked
package io.firsthand.backtest.web;

import org.jspecify.annotations.NullMarked;
