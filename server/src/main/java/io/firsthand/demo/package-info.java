/** The sample company that shows what Firsthand does. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "identity", "ledger", "lead", "privacy", "opportunity", "show", "intake"})
package io.firsthand.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
