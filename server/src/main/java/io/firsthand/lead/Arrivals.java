package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in whoever arrives: one or five hundred at once, with few statements. */
@Component
class Arrivals {

    private static final int ATTEMPTS = 5;
    private static final int MANY = 64;

    private final ArrivalRepository repository;
    private final ContactRepository contacts;
    private final CompanyRepository companies;
    private final SearchRepository search;
    private final ArrivalFields values;
    private final Ledger ledger;
    private final ContactNews news;
    private final People people;
    private final Region region;
    private final Ids ids;
    private final Clock clock;

    Arrivals(
            ArrivalRepository repository,
            ContactRepository contacts,
            CompanyRepository companies,
            SearchRepository search,
            ArrivalFields values,
            Ledger ledger,
            ContactNews news,
            People people,
            Region region,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.contacts = contacts;
        this.companies = companies;
        this.search = search;
        this.values = values;
        this.ledger = ledger;
        this.news = news;
        this.people = people;
        this.region = region;
        this.ids = ids;
        this.clock = clock;
    }

    List<Outcome> take(List<Arrival> given, Actor actor) {
        return take(given, null, actor);
    }

    /** @param signed of the one arrival, if a device signed it */
    List<Outcome> take(List<Arrival> given, @Nullable Testimony signed, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var workspace = CurrentWorkspace.get().value();
        var checks = check(values.named(given), now);
        var good = checks.stream()
                .flatMap(it -> Optional.ofNullable(it.checked()).stream())
                .toList();
        if (good.isEmpty()) {
            return checks.stream().map(it -> it.refused()).toList();
        }
        repository.planForGrowth();
        repository.lockKeys(workspace, good);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var desk = desk(workspace, good, now, true);
            var outcomes = decide(desk, checks);
            if (companies.insert(workspace, desk.companies.fresh(), now)
                    && contacts.insert(
                            workspace,
                            desk.touched.stream().filter(it -> it.isNew).toList(),
                            now)) {
                write(workspace, desk, signed, actor, now);
                return outcomes;
            }
        }
        throw new IllegalStateException("Others kept writing the same contacts or companies");
    }

    List<Outcome> foresee(List<Arrival> given) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var checks = check(given, now);
        var good = checks.stream()
                .flatMap(it -> Optional.ofNullable(it.checked()).stream())
                .toList();
        return decide(desk(CurrentWorkspace.get().value(), good, now, false), checks);
    }

    private Desk desk(UUID workspace, List<Checked> good, Instant now, boolean lock) {
        var known = new Known(
                companies.known(workspace, good),
                contacts.known(workspace, good, lock),
                repository.known(workspace, good));
        return new Desk(known, company -> companies.leads(workspace, company), ids, now);
    }

    private static List<Outcome> decide(Desk desk, List<Check> checks) {
        var outcomes = new ArrayList<Outcome>(checks.size());
        for (var check : checks) {
            outcomes.add(check.checked() == null ? check.refused() : desk.take(check.checked()));
        }
        return outcomes;
    }

    private void write(UUID workspace, Desk desk, @Nullable Testimony signed, Actor actor, Instant now) {
        companies.update(workspace, desk.companies.changed());
        values.add(desk.customs());
        repository.insert(workspace, desk, searched(desk), actor.id(), now);
        contacts.update(
                workspace, desk.touched.stream().filter(KnownContact::isChanged).toList(), now);
        repository.see(workspace, desk.sightings, actor.id(), now);
        search.refresh(workspace, desk.toSearchAnew);
        ledger.append(
                tell(desk, signed).map(it -> it.by(actor.id())).toList(), signed == null ? begun(desk) : Set.of());
        news.tell(desk.met);
    }

    private Set<String> searched(Desk desk) {
        return desk.drafts.stream().allMatch(it -> it.arrival().custom().isEmpty()) ? Set.of() : search.searched();
    }

    private static Set<UUID> begun(Desk desk) {
        return desk.drafts.stream().map(it -> it.id().value()).collect(Collectors.toSet());
    }

    private static Stream<Recorded> tell(Desk desk, @Nullable Testimony signed) {
        if (signed == null) {
            return desk.happenings.stream();
        }
        desk.drafts.forEach(it -> signed.write(it.id(), true));
        desk.sightings.forEach(it -> signed.write(it.lead(), false));
        return desk.happenings.stream().map(Recorded::afterSigned);
    }

    /** Owners one after the other, for they are looked up in this transaction; all else, of many, on several cores. */
    private List<Check> check(List<Arrival> given, Instant now) {
        var owners = new Owners(people);
        var begun = given.stream()
                .map(it -> {
                    var checker = new Checker();
                    owners.check(it.owner(), it.provenance().how() == How.IMPORT, checker);
                    return new Begun(it, checker);
                })
                .toList();
        var here = region.codeFor(given.stream().map(it -> it.contact().phone()));
        return (given.size() < MANY ? begun.stream() : begun.parallelStream())
                .map(it -> it.end(here, now))
                .toList();
    }

    private record Begun(Arrival arrival, Checker checker) {

        Check end(String region, Instant now) {
            var checked = Checked.of(arrival, checker, region, now);
            return checker.isContent() ? new Check(checked, List.of()) : new Check(null, checker.mistakes());
        }
    }

    private record Check(@Nullable Checked checked, List<Mistake> mistakes) {

        Outcome refused() {
            return new Outcome.Refused(Objects.requireNonNull(mistakes));
        }
    }
}
