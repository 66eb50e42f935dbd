package io.firsthand.mail;

import io.firsthand.database.Vault;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which mail server the current workspace uses: its own, or else the one the operator set for all. */
@Service
public class MailServers {

    static final String PURPOSE = "mail server";

    private final MailServerRepository repository;
    private final OperatorsMailServer operators;
    private final Vault vault;
    private final MailBell bell;
    private final Clock clock;

    MailServers(
            MailServerRepository repository, OperatorsMailServer operators, Vault vault, MailBell bell, Clock clock) {
        this.repository = repository;
        this.operators = operators;
        this.vault = vault;
        this.bell = bell;
        this.clock = clock;
    }

    /** The workspace's own; its password is empty when it cannot be read any more. */
    @Transactional(readOnly = true)
    public Optional<MailServer> own() {
        return repository
                .find()
                .map(it -> it.server(vault.unlock(PURPOSE, it.lockedPassword()).orElse("")));
    }

    public Optional<MailServer> ofOperator() {
        return operators.server();
    }

    @Transactional(readOnly = true)
    public Optional<MailServer> inUse() {
        return own().or(this::ofOperator);
    }

    public boolean isSet() {
        return inUse().isPresent();
    }

    /** Whether a password was kept that the data folder's key does not open. */
    @Transactional(readOnly = true)
    public boolean isLocked() {
        return repository
                .find()
                .filter(it -> vault.unlock(PURPOSE, it.lockedPassword()).isEmpty())
                .isPresent();
    }

    /** What waits is tried at once. */
    @Transactional
    public void set(MailServer server) {
        repository.save(server, vault.lock(PURPOSE, server.password()), clock.instant());
        repository.hurry(clock.instant());
        bell.ringAfterCommit();
    }

    /** Back to the operator's, if there is one. */
    @Transactional
    public void clear() {
        repository.delete();
    }
}
