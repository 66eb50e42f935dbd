package io.firsthand.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the database server runs as: oneself, or, as PostgreSQL refuses root, an unprivileged user.
 *
 * @param user the other user, if any
 * @param prefix the words before each of that user's commands
 */
record Account(Optional<String> user, List<String> prefix) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /**
     * An account that can run the given program.
     *
     * @throws CannotStart if root can lend the program to nobody
     */
    static Account forProgram(Path program, Map<String, String> environment) throws IOException {
        if (!isRoot()) {
            return new Account(Optional.empty(), List.of());
        }
        var user = unprivileged(environment.get("FIRSTHAND_POSTGRES_USER"));
        var plain = List.of("setpriv", "--reuid=" + id("-u", user), "--regid=" + id("-g", user), "--clear-groups");
        // A folder of root's own, /root for one, lets nobody through: then the server may look through every folder.
        // Without the fix-up, access(2) heeds this capability as open(2) does; initdb asks by access(2).
        var seeing = List.of(
                "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search", "--securebits=+no_setuid_fixup");
        for (var prefix : List.of(plain, concat(plain, seeing))) {
            if (works(concat(prefix, List.of(program.toString(), "--version")))) {
                return new Account(Optional.of(user), prefix);
            }
        }
        throw new CannotStart(("As root, Firsthand runs PostgreSQL as the user %s, who cannot reach %s; choose a data"
                        + " folder that this user can reach with --data, or start Firsthand as an ordinary user.")
                .formatted(user, program));
    }

    List<String> command(Object... words) {
        return concat(prefix, Stream.of(words).map(Object::toString).toList());
    }

    /** Gives the file to the account, so that its programs may write there. */
    void own(Path path) throws IOException {
        if (user.isPresent()) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName(user.get()));
        }
    }

    private static String unprivileged(@Nullable String chosen) throws IOException {
        var candidates = chosen == null || chosen.isBlank() ? List.of("postgres", "nobody") : List.of(chosen);
        for (var user : candidates) {
            if (works(List.of("id", user))) {
                return user;
            }
        }
        throw new CannotStart("There is no user %s to run PostgreSQL as; name one in FIRSTHAND_POSTGRES_USER."
                .formatted(String.join(" or ", candidates)));
    }

    private static String id(String option, String user) throws IOException {
        return Tool.run(PATIENCE, List.of("id", option, user)).output().strip();
    }

    private static boolean works(List<String> command) throws IOException {
        try {
            return Tool.run(PATIENCE, command).succeeded();
        } catch (IOException e) {
            if (command.getFirst().equals("setpriv")) {
                throw new CannotStart(
                        "As root, Firsthand needs the program setpriv (package util-linux) to run PostgreSQL as an"
                                + " unprivileged user; install it, or start Firsthand as an ordinary user.",
                        e);
            }
            throw e;
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
