/** Batches of photographed cards: taken in, read one after the other, looked through by a person, made leads. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "lead",
            "lead::web",
            "privacy",
            "attachment",
            "show",
            "picture",
            "badge",
            "card"
        })
package io.firsthand.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
