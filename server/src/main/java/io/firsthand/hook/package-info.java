/** Inbound webhooks: other systems send leads here, signed, in JSON of their own shape. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "ledger", "lead", "privacy"})
package io.firsthand.hook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
