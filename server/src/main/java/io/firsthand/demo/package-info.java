/** The sample company that shows what Firsthand does. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "ledger",
            "field",
            "lead",
            "privacy",
            "touch",
            "opportunity",
            "buying",
            "show",
            "committee",
            "criterion",
            "definition",
            "agreement",
            "calendar",
            "verdict",
            "network",
            "routing",
            "handoff",
            "feedback",
            "conversion",
            "content",
            "outbound",
            "track",
            "nurture",
            "review",
            "intake",
            "diagnosis"
        })
package io.firsthand.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
