/** What buyers ask: questions heard, the content made to answer them, its use on leads, and what came of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "statistics",
            "web",
            "identity",
            "mail",
            "notification",
            "ledger",
            "lead",
            "lead::web",
            "privacy",
            "touch",
            "opportunity",
            "attachment",
            "capture",
            "committee",
            "insight"
        })
package io.firsthand.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
