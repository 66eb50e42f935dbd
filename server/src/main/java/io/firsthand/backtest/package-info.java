/** How a definition would have done in the past: leads as they were known when they were handed over, and what came of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "statistics",
            "web",
            "identity",
            "lead",
            "lead::web",
            "show",
            "criterion",
            "knowledge",
            "definition",
            "agreement"
        })
package io.firsthand.backtest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
