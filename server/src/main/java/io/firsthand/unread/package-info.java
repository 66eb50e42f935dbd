/** Cards that a phone could not have read: read when their pictures are here, filled into what leads lack, or offered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "ledger",
            "lead",
            "privacy",
            "picture",
            "badge",
            "capture",
            "scan"
        })
package io.firsthand.unread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
