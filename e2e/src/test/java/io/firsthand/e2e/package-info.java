/** What a person does in a browser, on the packaged server with a database of its own. */
@NullMarked
package io.firsthand.e2e;

import org.jspecify.annotations.NullMarked;
