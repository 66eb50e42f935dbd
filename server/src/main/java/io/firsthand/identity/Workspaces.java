package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.database.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The workspaces of this installation; none knows of the others. */
@Service
public class Workspaces {

    private final WorkspaceRepository repository;
    private final People people;
    private final Passphrases passphrases;
    private final InWorkspace inWorkspace;
    private final ApplicationEventPublisher events;
    private final ChangeRepository changes;
    private final Ids ids;
    private final Clock clock;
    private final String usualRegion;

    Workspaces(
            WorkspaceRepository repository,
            People people,
            Passphrases passphrases,
            InWorkspace inWorkspace,
            ApplicationEventPublisher events,
            ChangeRepository changes,
            Ids ids,
            Clock clock,
            @Value("${firsthand.region:US}") String usualRegion) {
        this.repository = repository;
        this.people = people;
        this.passphrases = passphrases;
        this.inWorkspace = inWorkspace;
        this.events = events;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.usualRegion = usualRegion;
    }

    /** The oldest first. */
    public List<Workspace> all() {
        return repository.all();
    }

    public Optional<Workspace> find(WorkspaceId id) {
        return repository.find(id);
    }

    /** Where phone numbers without a country code are dialled in the current workspace: two letters (ISO 3166-1). */
    public String region() {
        return repository
                .find(CurrentWorkspace.get())
                .flatMap(Workspace::region)
                .orElse(usualRegion);
    }

    /** Changes the name of the current workspace and where its numbers are dialled. */
    @Transactional
    public void describe(String name, String region, Actor by) {
        var workspace = CurrentWorkspace.get();
        var old = repository.find(workspace).orElseThrow();
        repository.update(workspace, name.strip(), region);
        changes.add(
                Optional.of(by.id()),
                "workspace.described",
                workspace.value(),
                old.name() + " " + old.region().orElse(""),
                name.strip() + " " + region);
    }

    /** Creates a workspace with its first person and announces it, all or nothing. */
    public Founding found(String name, NewPerson founder, String passphrase, Preferences preferences) {
        return found(name, founder, passphrase, preferences, Optional.empty(), () -> true);
    }

    Founding found(
            String name,
            NewPerson founder,
            String passphrase,
            Preferences preferences,
            Optional<String> region,
            Condition condition) {
        var weakness = PassphraseRule.weaknessOf(passphrase, founder.email(), founder.name());
        if (weakness.isPresent()) {
            return new Founding.Weak(weakness.get());
        }
        return insert(name, founder, passphrases.hash(passphrase), preferences, region, condition);
    }

    /** The same with a pass phrase that was checked and hashed before. */
    Founding insert(
            String name,
            NewPerson founder,
            String hash,
            Preferences preferences,
            Optional<String> region,
            Condition condition) {
        var workspace = new Workspace(new WorkspaceId(ids.next()), name.strip(), clock.instant(), region);
        return inWorkspace.call(workspace.id(), () -> {
            if (!condition.holds()) {
                return new Founding.LinkGone();
            }
            repository.insert(workspace);
            events.publishEvent(new WorkspaceCreated(workspace.id()));
            return switch (people.insert(founder, hash, preferences, Optional.empty())) {
                case Addition.Added(var person) -> new Founding.Founded(workspace, person);
                case Addition.AlreadyThere _, Addition.Weak _ ->
                    throw new IllegalStateException("A new workspace has nobody in it");
            };
        });
    }

    /** Is asked inside the transaction that founds the workspace. */
    interface Condition {

        boolean holds();
    }
}
