/** What leaves by HTTP: events to webhooks of other systems, and to the channels of chats; each until it arrives. */
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
            "privacy",
            "definition",
            "clock",
            "handoff",
            "routing"
        })
package io.firsthand.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
