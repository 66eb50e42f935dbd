/** What became of leads, counted as they come: track records of sources, funnel, time in stage, velocity, trends, forecast. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "statistics",
            "web",
            "identity",
            "privacy",
            "lead",
            "lead::web",
            "show",
            "card",
            "definition",
            "agreement"
        })
package io.firsthand.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
