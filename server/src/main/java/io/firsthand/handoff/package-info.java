/** The handoff of leads to sales: what is offered, in which packet, what the other side answers, and how it ends. */
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
            "committee",
            "criterion",
            "knowledge",
            "definition",
            "agreement",
            "verdict",
            "clock",
            "routing"
        })
package io.firsthand.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
