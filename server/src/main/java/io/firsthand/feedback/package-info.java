/** What sales says of leads it was handed: asked once at each natural moment, said in two taps, kept as facts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "statistics",
            "web",
            "identity",
            "ledger",
            "lead",
            "lead::web",
            "privacy",
            "touch",
            "definition",
            "handoff"
        })
package io.firsthand.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
