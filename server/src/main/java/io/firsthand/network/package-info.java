/** Who knows whom: ties between colleagues and contacts, how strong they are, and the way to an introduction. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "table",
            "web",
            "identity",
            "notification",
            "ledger",
            "lead",
            "lead::web",
            "privacy",
            "committee",
            "show"
        })
package io.firsthand.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
