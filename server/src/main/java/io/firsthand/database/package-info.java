/** Where the rows are: the database server, ids, and the workspace that a transaction may see. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.firsthand.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
