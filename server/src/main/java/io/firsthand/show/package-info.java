/** Trade shows: what is planned, who comes, how it goes while it is on, and what came of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "table",
            "workbook",
            "statistics",
            "web",
            "identity",
            "lead",
            "lead::web",
            "privacy",
            "opportunity",
            "task"
        })
package io.firsthand.show;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
