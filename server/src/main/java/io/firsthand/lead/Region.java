package io.firsthand.lead;

import io.firsthand.identity.Workspaces;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a phone number without a country code is dialled: a setting of the workspace. */
@Component
class Region {

    /** As libphonenumber calls it where there is none. */
    private static final String NONE = "ZZ";

    private final Workspaces workspaces;

    Region(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** The same for these numbers; not looked up when each says its country. */
    String codeFor(Stream<@Nullable String> phones) {
        return phones.allMatch(it -> it == null || it.strip().startsWith("+")) ? NONE : code();
    }

    /** Two letters (ISO 3166-1); looked up at each call. */
    String code() {
        return workspaces.region();
    }
}
