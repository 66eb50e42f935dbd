package io.firsthand.duplicate;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.duplicate.PairRepository.Row;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Merging;
import io.firsthand.lead.Profile;
import io.firsthand.lead.Profiles;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts of the current workspace that may be one person, and what people decide about them. */
@Service
@Transactional
public class Duplicates {

    private static final int MOST_SHOWN = 10;

    private final PairRepository repository;
    private final Pairs pairs;
    private final Search search;
    private final Profiles profiles;
    private final Leads leads;
    private final Merges merges;
    private final Clock clock;

    Duplicates(
            PairRepository repository,
            Pairs pairs,
            Search search,
            Profiles profiles,
            Leads leads,
            Merges merges,
            Clock clock) {
        this.repository = repository;
        this.pairs = pairs;
        this.search = search;
        this.profiles = profiles;
        this.leads = leads;
        this.merges = merges;
        this.clock = clock;
    }

    /**
     * Pairs in that state: open ones by probability, decided ones the latest first.
     *
     * @return at most {@code limit} pairs; as many unless some of them are gone meanwhile
     */
    @Transactional(readOnly = true)
    public Page list(Pair.State state, Optional<Cursor> after, int limit) {
        var workspace = workspace();
        var rows = state == Pair.State.OPEN
                ? repository.open(workspace, after.orElse(null), limit + 1)
                : repository.decided(workspace, state, after.orElse(null), limit + 1);
        var here = rows.size() > limit ? rows.subList(0, limit) : rows;
        var last = here.isEmpty() ? null : here.getLast();
        return new Page(
                pairs.of(workspace, here),
                rows.size() <= limit || last == null
                        ? Optional.empty()
                        : Optional.of(new Cursor(
                                last.score(),
                                last.decidedAt() == null ? last.foundAt() : last.decidedAt(),
                                last.id())));
    }

    /** A page of pairs, and where the next begins. */
    public record Page(List<Pair> pairs, Optional<Cursor> next) {

        public Page {
            pairs = List.copyOf(pairs);
        }
    }

    /** How many pairs are open, counted up to a limit. */
    @Transactional(readOnly = true)
    public long open(int most) {
        return repository.count(workspace(), most);
    }

    @Transactional(readOnly = true)
    public Optional<Pair> find(UUID id) {
        return repository.find(workspace(), id, false).flatMap(this::pair);
    }

    private Optional<Pair> pair(Row row) {
        return pairs.of(workspace(), List.of(row)).stream().findFirst();
    }

    /** Who may be the same person as the lead's, by what is known at this moment; empty when there is no such lead. */
    @Transactional(readOnly = true)
    public Optional<List<Likely>> of(LeadId lead) {
        return leads.get(lead).map(it -> {
            var profile = profiles.of(List.of(it.contactId())).get(it.contactId());
            return profile == null ? List.of() : like(profile);
        });
    }

    /** Who may be the same person, the most probable first; at most ten. */
    @Transactional(readOnly = true)
    public List<Likely> like(Profile profile) {
        var traits = Reading.of(profile);
        if (traits.isNobody()) {
            return List.of();
        }
        return search.of(workspace(), Map.of(profile.id(), traits)).stream()
                .sorted(Comparator.comparingDouble(
                        (Search.Found it) -> -it.likeness().bits()))
                .limit(MOST_SHOWN)
                .map(it -> new Likely(
                        it.other(), it.likeness().percent(), it.likeness().reasons()))
                .toList();
    }

    /**
     * For each arrival, before it is taken in, whom it may be; empty for those nobody is like. Arrivals are not compared
     * with each other.
     */
    @Transactional(readOnly = true)
    public List<Optional<Likely>> foresee(List<Arrival> arrivals) {
        var subjects = new LinkedHashMap<ContactId, Traits>();
        var ids = new ArrayList<ContactId>();
        for (var arrival : arrivals) {
            var id = new ContactId(UUID.randomUUID());
            ids.add(id);
            var profile = profiles.of(
                            arrival.contact(),
                            Optional.ofNullable(arrival.companyName()),
                            Optional.ofNullable(arrival.companyDomain()))
                    .with(arrival.custom());
            var traits = Reading.of(profile);
            if (!traits.isNobody()) {
                subjects.put(id, traits);
            }
        }
        var best = new HashMap<ContactId, Likely>();
        for (var it : search.of(workspace(), subjects)) {
            var likely = new Likely(
                    it.other(), it.likeness().percent(), it.likeness().reasons());
            best.merge(it.subject(), likely, (a, b) -> a.percent() >= b.percent() ? a : b);
        }
        return ids.stream().map(it -> Optional.ofNullable(best.get(it))).toList();
    }

    /** How many open pairs a batch of an import has part in, looked for among so many of the most probable. */
    @Transactional(readOnly = true)
    public long ofBatch(UUID batch, int most) {
        return repository.countOfBatch(workspace(), batch, most);
    }

    /**
     * Merges the pair.
     *
     * @param survivor the one of the two that stays
     * @param taken fields that it takes from the other one
     * @param withLeads whether open leads are merged, too
     */
    public Decision merge(UUID id, ContactId survivor, Set<ContactField> taken, boolean withLeads, Actor actor) {
        var found = repository.find(workspace(), id, true);
        if (found.isEmpty()) {
            return new Decision.Missing();
        }
        var row = found.get();
        var absorbed = row.one().equals(survivor) ? row.other() : row.one();
        if (row.state() == Pair.State.MERGED) {
            return decided(row);
        }
        return switch (merges.merge(survivor, absorbed, taken, withLeads, actor)) {
            case Merging.Merged(var merge, var _) -> {
                repository.inherit(workspace(), survivor, absorbed);
                yield made(row, Pair.State.MERGED, merge, actor);
            }
            case Merging.AlreadyMerged(var into) -> new Decision.Elsewhere(into);
            case Merging.Missing() -> new Decision.Missing();
            case Merging.Separated _, Merging.AlreadySeparated _, Merging.Buried _ -> throw new IllegalStateException();
        };
    }

    /** Says that the two are not the same person; remembered until they become much more alike. */
    public Decision dismiss(UUID id, Actor actor) {
        var found = repository.find(workspace(), id, true);
        return found.isEmpty()
                ? new Decision.Missing()
                : found.get().state() == Pair.State.OPEN
                        ? made(found.get(), Pair.State.DISMISSED, null, actor)
                        : decided(found.get());
    }

    /** Takes the last decision about the pair back, whichever it was. */
    public Decision takeBack(UUID id, Actor actor) {
        var found = repository.find(workspace(), id, true);
        if (found.isEmpty()) {
            return new Decision.Missing();
        }
        var row = found.get();
        return switch (row.state()) {
            case OPEN -> decided(row);
            case DISMISSED -> reopened(row, Set.of());
            case MERGED ->
                switch (merges.separate(Objects.requireNonNull(row.merge()), actor)) {
                    case Merging.Separated it -> reopened(row, it.kept());
                    case Merging.AlreadySeparated() -> reopened(row, Set.of());
                    case Merging.Buried(var into) -> new Decision.Elsewhere(into);
                    case Merging.Missing() -> new Decision.Missing();
                    case Merging.Merged _, Merging.AlreadyMerged _ -> throw new IllegalStateException();
                };
        };
    }

    private Decision made(Row row, Pair.State state, @org.jspecify.annotations.Nullable UUID merge, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        repository.decide(workspace(), row.id(), state, actor.id(), now, merge);
        return find(row.id()).<Decision>map(Decision.Made::new).orElseGet(Decision.Missing::new);
    }

    private Decision reopened(Row row, Set<ContactField> kept) {
        repository.decide(workspace(), row.id(), Pair.State.OPEN, null, null, null);
        return find(row.id())
                .<Decision>map(it -> new Decision.TakenBack(it, kept))
                .orElseGet(Decision.Missing::new);
    }

    private Decision decided(Row row) {
        return pair(row).<Decision>map(Decision.Decided::new).orElseGet(Decision.Missing::new);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
