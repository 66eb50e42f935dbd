package io.firsthand.show;

import static java.util.stream.Collectors.groupingBy;

import io.firsthand.database.Ids;
import io.firsthand.identity.People;
import io.firsthand.lead.Checker;
import io.firsthand.lead.CompanyMatching;
import io.firsthand.lead.CompanyMatching.Written;
import io.firsthand.lead.CompanyName;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Mistake.Reason;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The companies that shall be met at a show, which of ours they are, and with whom of them we spoke. */
@Service
@Transactional
public class Targets {

    static final int MOST = 2_000;
    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 500;

    private final TargetRepository targets;
    private final CompanyMatching matching;
    private final LeadRecords leads;
    private final Shows shows;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    Targets(
            TargetRepository targets,
            CompanyMatching matching,
            LeadRecords leads,
            Shows shows,
            People people,
            Ids ids,
            Clock clock) {
        this.targets = targets;
        this.matching = matching;
        this.leads = leads;
        this.shows = shows;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Target> of(UUID show) {
        var all = targets.of(show);
        var companies = matching.find(all.stream().map(Targets::written).toList());
        var ids = companies.values().stream().map(it -> it.id()).distinct().toList();
        var spoken = targets.spoken(show, ids);
        var names =
                leads.names(spoken.stream().map(TargetRepository.Spoken::lead).toList());
        var met = spoken.stream().collect(groupingBy(TargetRepository.Spoken::company));
        return all.stream()
                .map(it -> {
                    var company = companies.get(written(it));
                    var theirs = company == null
                            ? List.<TargetRepository.Spoken>of()
                            : met.getOrDefault(company.id(), List.of());
                    return it.known(
                            company,
                            theirs.stream()
                                    .map(one -> new Met(
                                            one.lead(), names.getOrDefault(one.lead(), "–"), one.person(), one.at()))
                                    .toList());
                })
                .toList();
    }

    private static Written written(Target it) {
        return new Written(it.name(), it.domain());
    }

    /** Adds companies; one that is there already by name takes what is said anew. All or none. */
    public Writing<List<Target>> add(UUID show, List<Target.Wish> wishes) {
        if (shows.find(show).isEmpty()) {
            return new Writing.Missing<>();
        }
        var checker = new Checker();
        var fresh = new LinkedHashMap<String, Target>();
        for (var wish : wishes) {
            var target = tidy(wish, checker);
            if (target != null) {
                fresh.put(CompanyName.normalised(target.name()), target);
            }
        }
        if (wishes.isEmpty()) {
            checker.add("targets", Reason.MISSING, "");
        }
        if (targets.of(show).size() + fresh.size() > MOST) {
            checker.add("targets", Reason.TOO_MANY, String.valueOf(MOST));
        }
        if (!checker.isContent()) {
            return new Writing.Refused<>(checker.mistakes().stream().distinct().toList());
        }
        targets.write(show, fresh.values(), clock.instant());
        return new Writing.Done<>(List.copyOf(fresh.values()));
    }

    private @Nullable Target tidy(Target.Wish wish, Checker checker) {
        var name = checker.line("targets", wish.name(), LONGEST);
        if (name == null || CompanyName.normalised(name).isEmpty()) {
            checker.add("targets", Reason.MISSING, "");
            return null;
        }
        var typed = checker.line("targets", wish.domain(), LONGEST);
        var domain = typed == null ? "" : CompanyMatching.domain(typed);
        if (typed != null && domain.isEmpty()) {
            checker.add("targets", Reason.NOT_A_DOMAIN, typed);
        }
        if (wish.owner() != null && people.find(wish.owner()).isEmpty()) {
            checker.add("targets", Reason.UNKNOWN_PERSON, "");
        }
        return new Target(
                ids.next(),
                name,
                domain.isEmpty() ? null : domain,
                checker.line("targets", wish.note(), LONGEST_NOTE),
                wish.owner(),
                null,
                List.of());
    }

    /** Takes one off the list, or puts it back; false if there is no such company on it. */
    public boolean withdraw(UUID show, UUID id, boolean isWithdrawn) {
        return targets.withdraw(show, id, isWithdrawn, clock.instant());
    }
}
