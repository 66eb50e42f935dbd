/** The way back: people in nurture tracks, the mails and tasks they get, and how leads that were returned reach sales again. */
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
            "task",
            "buying",
            "criterion",
            "knowledge",
            "definition",
            "verdict",
            "clock",
            "routing",
            "handoff",
            "content",
            "outbound",
            "track",
            "track::web"
        })
package io.firsthand.nurture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
