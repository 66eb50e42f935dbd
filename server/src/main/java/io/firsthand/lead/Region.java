package io.firsthand.lead;

import io.firsthand.identity.Workspaces;
import org.springframework.stereotype.Component;

/** Where a phone number without a country code is dialled: a setting of the workspace. */
@Component
class Region {

    private final Workspaces workspaces;

    Region(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Two letters (ISO 3166-1); looked up at each call. */
    String code() {
        return workspaces.region();
    }
}
