/** Mail that leaves: written down in the transaction that wants it, sent until it arrives or has failed for good. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity"})
package io.firsthand.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
