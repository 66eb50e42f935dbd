/** Contacts, companies and leads, with their stages, sources, signals and notes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "ledger", "field", "notification"})
package io.firsthand.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
