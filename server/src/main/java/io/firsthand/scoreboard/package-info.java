/** What marketing and sales promised each other and how it was kept, from the same numbers for both. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "statistics",
            "web",
            "identity",
            "lead",
            "lead::web",
            "definition",
            "agreement",
            "routing"
        })
package io.firsthand.scoreboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
