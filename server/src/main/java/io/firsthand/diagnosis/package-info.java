/** The revenue diagnostic: what is wrong between lead and customer, what it costs and who mends it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "statistics",
            "web",
            "identity",
            "lead",
            "criterion",
            "definition",
            "agreement",
            "content"
        })
package io.firsthand.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
