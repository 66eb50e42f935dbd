/** The people of a company in one purchase: their role, stance and awareness, who influences whom, and what is missing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "ledger",
            "lead",
            "lead::web",
            "privacy",
            "touch",
            "card",
            "capture"
        })
package io.firsthand.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
