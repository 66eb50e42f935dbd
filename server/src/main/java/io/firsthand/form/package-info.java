/** Forms on the web: made here, shown on our pages or within others, and what people sent by them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "table", "web", "identity", "mail", "field", "ledger", "lead", "privacy"})
package io.firsthand.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
