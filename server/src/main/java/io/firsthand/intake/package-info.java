/** Everything that arrives by file. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "notification",
            "ledger",
            "field",
            "lead",
            "touch",
            "opportunity",
            "privacy",
            "duplicate",
            "table",
            "workbook",
            "insight"
        })
package io.firsthand.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
