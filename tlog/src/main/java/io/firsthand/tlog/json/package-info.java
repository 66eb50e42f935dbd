/** JSON in one strict form for reading and one canonical form for writing. */
@NullMarked
package io.firsthand.tlog.json;

import org.jspecify.annotations.NullMarked;
