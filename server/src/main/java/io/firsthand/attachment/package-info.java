/** Files on leads: bounded, sniffed, kept beside the database under their hash, which stands in a fact. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "ledger", "lead", "lead::web", "privacy"})
package io.firsthand.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
