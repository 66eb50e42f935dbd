/** Everything about one lead on one page, and the lists; the trust card is composed here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity", "ledger", "field", "lead", "table"})
package io.firsthand.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
