package io.firsthand.identity;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first step into an empty installation: a link for whoever reads the server's console. */
@Service
public class Setup {

    private static final Duration VALID = Duration.ofHours(24);

    private final SetupRepository repository;
    private final WorkspaceRepository workspaceRepository;
    private final Workspaces workspaces;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Setup(SetupRepository repository, WorkspaceRepository workspaceRepository, Workspaces workspaces, Clock clock) {
        this.repository = repository;
        this.workspaceRepository = workspaceRepository;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** A new link, good once within 24 hours; none when the installation has a workspace. */
    @Transactional
    public Optional<URI> link(URI base) {
        if (!workspaceRepository.all().isEmpty()) {
            return Optional.empty();
        }
        var secret = Key.Secret.next(random);
        repository.insert(secret, clock.instant().plus(VALID));
        return Optional.of(base.resolve("/setup/" + secret.text()));
    }

    @Transactional(readOnly = true)
    public boolean isOpen(Key.Secret link) {
        return repository.isValid(link, clock.instant())
                && workspaceRepository.all().isEmpty();
    }

    /** Creates the workspace and its administrator; from then on every set-up link is void. */
    public Founding found(
            Key.Secret link,
            String name,
            NewPerson administrator,
            String passphrase,
            Preferences preferences,
            Optional<String> region) {
        return isOpen(link)
                ? workspaces.found(name, administrator, passphrase, preferences, region, () -> takes(link))
                : new Founding.LinkGone();
    }

    private boolean takes(Key.Secret link) {
        workspaceRepository.lock();
        var taken = isOpen(link);
        if (taken) {
            repository.deleteAll();
        }
        return taken;
    }
}
