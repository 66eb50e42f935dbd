/** What converts: which characteristics of leads go along with success, and how likely each lead comes to it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "statistics",
            "web",
            "identity",
            "lead",
            "lead::web",
            "show",
            "criterion",
            "knowledge",
            "definition",
            "agreement",
            "handoff",
            "insight"
        })
package io.firsthand.conversion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
