/** Lists people live in: leads in saved views, in groups and on a board, changes of many, and files of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "field",
            "lead",
            "lead::web",
            "privacy",
            "dossier",
            "table",
            "criterion",
            "verdict",
            "handoff"
        })
package io.firsthand.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
