/** Pages and API of verdicts. */
@NullMarked
package io.firsthand.verdict.web;

import org.jspecify.annotations.NullMarked;
