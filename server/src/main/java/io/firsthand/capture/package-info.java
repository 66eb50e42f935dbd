/** What reps capture on their phones: devices, signed statements taken as conversations on leads, and their files. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
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
            "task",
            "attachment",
            "show",
            "picture",
            "badge",
            "card"
        })
package io.firsthand.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
