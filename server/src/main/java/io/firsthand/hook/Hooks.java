package io.firsthand.hook;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.database.PublicId;
import io.firsthand.identity.Actor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hooks of the current workspace, with their secrets and mappings. */
@Service
@Transactional
public class Hooks {

    /** So many secrets are valid at once, so that a sender can be moved over to a new one. */
    public static final int SECRETS = 2;

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_CAMPAIGN = 200;
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{16,200}");

    private final HookRepository repository;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Hooks(HookRepository repository, Secrets secrets, Ids ids, Clock clock) {
        this.repository = repository;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Hook> all() {
        return repository.all();
    }

    @Transactional(readOnly = true)
    public Optional<Hook> find(UUID id) {
        return repository.find(id);
    }

    @Transactional(readOnly = true)
    public List<Secret> secrets(UUID hook) {
        return secrets.of(hook);
    }

    /**
     * Makes a hook.
     *
     * @param given the secret that the sender made; empty to have one made here
     */
    public HookChange make(Wish wish, String given, Actor actor) {
        var flaws = flaws(wish, given);
        if (!flaws.isEmpty()) {
            return new HookChange.Flawed(flaws);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var hook = new Hook(
                ids.next(),
                new PublicId(CurrentWorkspace.get(), random.nextLong()),
                wish.name().strip(),
                true,
                wish.scheme(),
                wish.header(),
                wish.channel(),
                wish.campaign(),
                Mapping.NONE,
                now);
        repository.insert(hook, actor.id());
        return new HookChange.Made(hook, add(hook, given));
    }

    public HookChange change(UUID id, Wish wish) {
        var hook = repository.find(id);
        if (hook.isEmpty()) {
            return new HookChange.Missing();
        }
        var flaws = flaws(wish, "");
        if (!flaws.isEmpty()) {
            return new HookChange.Flawed(flaws);
        }
        var changed =
                hook.get().with(wish.name().strip(), wish.scheme(), wish.header(), wish.channel(), wish.campaign());
        repository.update(changed);
        return new HookChange.Saved(changed);
    }

    /** Says what becomes of payloads from now on; false if there is no such hook. */
    public boolean map(UUID id, Mapping mapping) {
        return repository.map(id, mapping);
    }

    public boolean open(UUID id, boolean open) {
        return repository.open(id, open);
    }

    /** Adds a secret, which is valid beside the newest one until then; any older one ends. */
    public HookChange rotate(UUID id, String given) {
        var hook = repository.find(id);
        if (hook.isEmpty()) {
            return new HookChange.Missing();
        }
        return isSecret(given)
                ? new HookChange.Made(hook.get(), add(hook.get(), given))
                : new HookChange.Flawed(List.of(new Flaw("secret", "hook.flaw.secret")));
    }

    /** Ends all secrets but the newest. */
    public boolean endOldSecrets(UUID id) {
        var hook = repository.find(id);
        hook.ifPresent(it -> secrets.keep(it.id(), 1));
        return hook.isPresent();
    }

    private String add(Hook hook, String given) {
        var secret = given.isBlank() ? fresh(hook.scheme()) : given.strip();
        secrets.add(hook.id(), ids.next(), secret, clock.instant());
        secrets.keep(hook.id(), SECRETS);
        return secret;
    }

    private String fresh(Scheme scheme) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return scheme == Scheme.STANDARD
                ? "whsec_" + Base64.getEncoder().encodeToString(bytes)
                : HexFormat.of().formatHex(bytes);
    }

    private static List<Flaw> flaws(Wish wish, String secret) {
        var flaws = new ArrayList<Flaw>();
        if (wish.name().isBlank() || !isLine(wish.name(), Hook.LONGEST_NAME)) {
            flaws.add(new Flaw("name", "hook.flaw.name"));
        }
        if (!Hook.isHeader(wish.header())) {
            flaws.add(new Flaw("header", "hook.flaw.header"));
        }
        if (!isLine(wish.campaign(), LONGEST_CAMPAIGN)) {
            flaws.add(new Flaw("campaign", "hook.flaw.campaign"));
        }
        if (!isSecret(secret)) {
            flaws.add(new Flaw("secret", "hook.flaw.secret"));
        }
        return flaws;
    }

    private static boolean isSecret(String given) {
        return given.isBlank() || SECRET.matcher(given.strip()).matches();
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
