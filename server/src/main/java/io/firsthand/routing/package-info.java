/** Who gets a lead, and why: whoever knows it already, the rules of the workspace, and turns within a group. */
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
            "criterion",
            "knowledge",
            "definition",
            "definition::web",
            "calendar"
        })
package io.firsthand.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
