/** How far a company is in its purchase: what it does, what was learnt of how it decides, and the look before a lead is given up. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "notification",
            "ledger",
            "lead",
            "lead::web",
            "privacy",
            "touch",
            "opportunity",
            "capture"
        })
package io.firsthand.buying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
