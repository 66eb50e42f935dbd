/** What people said we may do with their data, what we keep of them, and how it goes: consent, copies, erasure, retention. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "mail", "notification", "ledger", "lead"})
package io.firsthand.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
