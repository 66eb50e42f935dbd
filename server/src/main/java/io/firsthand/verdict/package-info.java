/** What the definitions in force say of each lead, and why: judged, judged again, and overridden by people. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "ledger",
            "field",
            "lead",
            "lead::web",
            "privacy",
            "capture",
            "committee",
            "criterion",
            "knowledge",
            "definition",
            "agreement"
        })
package io.firsthand.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
