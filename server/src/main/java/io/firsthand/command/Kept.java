package io.firsthand.command;

import io.firsthand.database.Prepared;
import java.nio.file.Path;
import java.util.Optional;

/** What the launcher keeps beside a build of Firsthand, so that commands start at once; it goes when the build goes. */
final class Kept {

    private Kept() {}

    /** Where a database is kept that trials copy; nowhere if the launcher names no place. */
    static Optional<Prepared> database() {
        return Optional.ofNullable(System.getProperty("firsthand.build"))
                .map(build -> new Prepared(Path.of(build, "trial")));
    }
}
