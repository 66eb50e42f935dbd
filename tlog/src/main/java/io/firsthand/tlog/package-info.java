/** A transparency log: an append-only list of entries whose every state can be proven and checked by anyone. */
@NullMarked
package io.firsthand.tlog;

import org.jspecify.annotations.NullMarked;
