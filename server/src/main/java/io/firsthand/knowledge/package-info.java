/** What is known of a lead, by the terms that criteria ask for: now, or when it was handed over, and where it came from. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "identity",
            "ledger",
            "field",
            "lead",
            "privacy",
            "touch",
            "opportunity",
            "card",
            "capture",
            "committee",
            "buying",
            "criterion"
        })
package io.firsthand.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
