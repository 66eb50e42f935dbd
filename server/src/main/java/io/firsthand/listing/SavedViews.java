package io.firsthand.listing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Person;
import io.firsthand.listing.SavedView.Audience;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views that people keep, each for themselves, their team or everyone; who keeps one may change it. */
@Service
@Transactional
public class SavedViews {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST = 100;

    private final SavedViewRepository repository;
    private final Ids ids;
    private final Clock clock;

    SavedViews(SavedViewRepository repository, Ids ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a person has chosen for lists without a view. */
    public record Habit(
            @Nullable UUID defaultView, @Nullable String columns) {}

    /** Those a person may see: their own first, then the team's and everyone's, each by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Person person) {
        return repository.seenBy(workspace(), person.id(), person.function());
    }

    @Transactional(readOnly = true)
    public Optional<SavedView> find(UUID id, Person person) {
        return of(person).stream().filter(view -> view.id().equals(id)).findFirst();
    }

    @Transactional(readOnly = true)
    public Habit habit(Person person) {
        return repository.habit(workspace(), person.id());
    }

    /** Keeps a list under a new name. */
    public Keeping keep(String name, Audience audience, String address, Person person) {
        var tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) {
            return new Keeping.NameMissing();
        }
        if (repository.count(workspace(), person.id()) >= MOST) {
            return new Keeping.TooMany();
        }
        var team = audience == Audience.TEAM ? person.function() : null;
        var view = new SavedView(ids.next(), tidy, person.id(), audience, team, address);
        repository.insert(workspace(), view, clock.instant());
        return new Keeping.Kept(view);
    }

    /** Makes a view what the list is now. */
    public Keeping change(UUID id, String address, Person person) {
        return with(
                id,
                person,
                view -> new SavedView(view.id(), view.name(), view.owner(), view.audience(), view.team(), address));
    }

    /** Gives a view another name and other readers. */
    public Keeping rename(UUID id, String name, Audience audience, Person person) {
        var tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            return new Keeping.NameMissing();
        }
        var team = audience == Audience.TEAM ? person.function() : null;
        return with(id, person, view -> new SavedView(view.id(), tidy, view.owner(), audience, team, view.address()));
    }

    private Keeping with(UUID id, Person person, UnaryOperator<SavedView> change) {
        var found = find(id, person);
        if (found.isEmpty()) {
            return new Keeping.Unknown();
        }
        if (!found.get().owner().equals(person.id())) {
            return new Keeping.NotYours(found.get());
        }
        var changed = change.apply(found.get());
        repository.update(workspace(), changed, clock.instant());
        return new Keeping.Kept(changed);
    }

    /** Takes a view away; {@link #restore} brings it back. */
    public Keeping remove(UUID id, Person person) {
        var found = find(id, person);
        if (found.isEmpty()) {
            return new Keeping.Unknown();
        }
        if (!found.get().owner().equals(person.id())) {
            return new Keeping.NotYours(found.get());
        }
        repository.remove(workspace(), id, clock.instant());
        return new Keeping.Kept(found.get());
    }

    /** Brings back a view that its keeper took away; false when there is none. */
    public boolean restore(UUID id, Person person) {
        return repository.restore(workspace(), id, person.id());
    }

    /** Makes a view, or the list of all leads, what the person sees first; false when there is no such view. */
    public boolean prefer(@Nullable UUID id, Person person) {
        if (id != null && find(id, person).isEmpty()) {
            return false;
        }
        repository.prefer(workspace(), person.id(), id);
        return true;
    }

    /** Remembers the columns of lists without a view. */
    public void rememberColumns(String columns, Person person) {
        repository.rememberColumns(workspace(), person.id(), columns);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
