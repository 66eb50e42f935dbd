package io.firsthand.form;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** What a browser would have after a while on a form's page. */
public final class Visit {

    private Visit() {}

    /** The stamp of a page that was opened so long ago. */
    public static String stamp(Form form, Duration ago) {
        return Stamp.first(Instant.now().minus(ago), new SecureRandom()).text(form.seal());
    }

    /** The number that the page's script finds. */
    public static String proof(String stamp) {
        for (var number = 0; ; number++) {
            if (Stamp.isWorkedFor(stamp, String.valueOf(number))) {
                return String.valueOf(number);
            }
        }
    }

    /** A form of the current workspace as a test wants it. */
    public static Form made(FormChange change) {
        return switch (change) {
            case FormChange.Saved(var form) -> form;
            case FormChange.Flawed(var flaws) -> throw new AssertionError(flaws.toString());
            case FormChange.Stale _, FormChange.Missing() -> throw new AssertionError(change.toString());
        };
    }
}
