/** Nurture tracks as documents: their steps, what is wrong with one, its versions and its picture. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "ledger",
            "lead",
            "privacy",
            "criterion",
            "definition",
            "definition::web",
            "content",
            "outbound"
        })
package io.firsthand.track;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
