package io.firsthand.hook;

import io.firsthand.database.Vault;
import io.firsthand.hook.SecretRepository.Kept;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The secrets of hooks: locked in the database, opened where a signature is to be checked. */
@Component
class Secrets {

    private static final String STANDARD = "whsec_";
    private static final int SHOWN = 4;

    private final SecretRepository repository;
    private final Vault vault;

    Secrets(SecretRepository repository, Vault vault) {
        this.repository = repository;
        this.vault = vault;
    }

    /** The newest first. */
    List<Secret> of(UUID hook) {
        return repository.of(hook).stream()
                .map(it -> new Secret(
                        it.id(), it.beginning(), it.createdAt(), text(hook, it).isPresent()))
                .toList();
    }

    /** The newest first, without those that the key of this data folder doesn't open. */
    List<String> texts(UUID hook) {
        return repository.of(hook).stream()
                .flatMap(it -> text(hook, it).stream())
                .toList();
    }

    void add(UUID hook, UUID id, String secret, Instant now) {
        repository.insert(hook, id, vault.lock(purpose(hook, id), secret), beginning(secret), now);
    }

    /** Leaves the newest ones. */
    void keep(UUID hook, int newest) {
        repository.keep(hook, newest);
    }

    /** Locks those of the current workspace that stand in clear; returns how many that were. */
    int seal() {
        var clear = repository.inClear();
        clear.forEach((id, hook) -> repository
                .clear(hook, id)
                .ifPresent(it -> repository.lock(hook, id, vault.lock(purpose(hook, id), it), beginning(it))));
        return clear.size();
    }

    private Optional<String> text(UUID hook, Kept it) {
        var locked = it.locked();
        return locked == null
                ? Optional.ofNullable(it.clear())
                : vault.unlock(purpose(hook, it.id()), HexFormat.of().parseHex(locked));
    }

    private static String purpose(UUID hook, UUID id) {
        return "hook secret " + hook + " " + id;
    }

    static String beginning(String secret) {
        return secret.substring(0, secret.startsWith(STANDARD) ? STANDARD.length() + SHOWN : SHOWN);
    }
}
