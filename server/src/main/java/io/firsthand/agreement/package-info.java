/** How a definition comes into force: drafts, objections, the signatures of both sides, versions and their proof. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "notification",
            "ledger",
            "lead",
            "lead::web",
            "criterion",
            "definition",
            "definition::web"
        })
package io.firsthand.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
