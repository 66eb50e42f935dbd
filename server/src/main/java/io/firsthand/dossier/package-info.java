/** Everything about one lead on one page; the trust card is composed here. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "web",
            "identity",
            "ledger",
            "field",
            "field :: web",
            "lead",
            "lead::web",
            "show",
            "committee",
            "criterion",
            "verdict",
            "insight"
        })
package io.firsthand.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
