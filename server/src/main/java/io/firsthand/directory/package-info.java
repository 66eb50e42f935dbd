/** Companies and people behind the leads: their lists, and everything about one of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity", "lead", "dossier"})
package io.firsthand.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
