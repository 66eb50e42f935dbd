package io.firsthand.buying;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.buying.KeptRepository.Kept;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Exclusive;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.notification.News;
import io.firsthand.notification.Notifications;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out how far companies are as their leads change, has their leads judged anew, and tells owners who wakes. */
@Component
class Watching {

    static final String WAKING = "buying.waking";
    static final int CHUNK = 500;

    /** Owners are not told of the same company again within this time. */
    static final Duration TOLD = Duration.ofDays(30);

    /** How long what time alone changes may be late. */
    private static final Duration STALE = Duration.ofDays(1);

    /** A change so long ago was seen by whoever looked since, however long its transaction took. */
    private static final Duration SURELY_SEEN = Duration.ofHours(1);

    /** The leads of a company that are judged anew at once. */
    private static final int MOST_LEADS = 200;

    private final KeptRepository kept;
    private final Buying buying;
    private final StoryRepository stories;
    private final LeadRecords records;
    private final Leads leads;
    private final Notifications notifications;
    private final Exclusive exclusive;
    private final Clock clock;

    Watching(
            KeptRepository kept,
            Buying buying,
            StoryRepository stories,
            LeadRecords records,
            Leads leads,
            Notifications notifications,
            Exclusive exclusive,
            Clock clock) {
        this.kept = kept;
        this.buying = buying;
        this.stories = stories;
        this.records = records;
        this.leads = leads;
        this.notifications = notifications;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    /** The companies of some leads that changed; returns whether there may be more. */
    @Transactional
    public boolean look() {
        if (!exclusive.take("buying")) {
            return false;
        }
        var workspace = CurrentWorkspace.get().value();
        var now = clock.instant().truncatedTo(MILLIS);
        var seen = kept.mark(workspace);
        var changed = kept.changed(workspace, seen, now, CHUNK);
        if (!changed.isEmpty()) {
            var last = changed.getLast();
            var isPast = seen.at().isBefore(now.minus(STALE));
            var companies = kept.companies(workspace, changed);
            workOut(isPast ? notYet(companies, last.at()) : companies, isPast, now);
            kept.mark(workspace, last);
            return changed.size() == CHUNK;
        }
        var restless = kept.restless(workspace, now.minus(STALE), CHUNK);
        workOut(restless, false, now);
        return restless.size() == CHUNK;
    }

    /** Those not worked out well after that change: a company of many leads is in many a round of what is long known. */
    private Collection<CompanyId> notYet(Collection<CompanyId> companies, Instant change) {
        var before = kept.of(CurrentWorkspace.get().value(), companies);
        return companies.stream()
                .filter(it -> !before.containsKey(it)
                        || before.get(it).intensity().asOf().isBefore(change.plus(SURELY_SEEN)))
                .toList();
    }

    /**
     * Works some companies out anew.
     *
     * @param isPast whether this only catches up with what is long known, which nobody has to be told or judged by
     */
    private void workOut(Collection<CompanyId> companies, boolean isPast, Instant now) {
        if (companies.isEmpty()) {
            return;
        }
        var workspace = CurrentWorkspace.get().value();
        var before = kept.of(workspace, companies);
        var after = new ArrayList<Kept>();
        var different = new ArrayList<CompanyId>();
        var waking = new ArrayList<Standing>();
        buying.of(companies, now).forEach((company, it) -> {
            var last = before.get(company);
            var isNew = it.waking() && (last == null || last.wakingSince() == null);
            var tells = isNew
                    && (last == null || last.toldAt() == null || !last.toldAt().isAfter(now.minus(TOLD)));
            after.add(kept(it, last, tells, now));
            if (!isPast && isDifferent(last, it, now)) {
                different.add(company);
            }
            if (tells && !isPast) {
                waking.add(it);
            }
        });
        kept.keep(workspace, after);
        if (!different.isEmpty()) {
            // Those that somebody else changes at this moment are judged anew by that.
            records.changing(records.lockFree(stories.open(workspace, different, MOST_LEADS)));
        }
        waking.forEach(it -> tell(workspace, it));
    }

    private static Kept kept(Standing it, @Nullable Kept last, boolean tells, Instant now) {
        var since = last == null ? null : last.wakingSince();
        return new Kept(
                it.company(),
                it.intensity(),
                it.progress().state().id(),
                it.decidingOn(),
                it.askedAt(),
                !it.waking() ? null : since == null ? now : since,
                tells ? now : last == null ? null : last.toldAt());
    }

    /** What conditions could ask for; of the intensity what is worth asking anew. */
    private static boolean isDifferent(@Nullable Kept last, Standing it, Instant now) {
        if (last == null) {
            return it.progress().state() != Progress.State.NO_SIGN || it.decidingOn() != null;
        }
        var faded = last.intensity().at(now).value();
        var grown = it.intensity().value() - faded;
        return !last.progress().equals(it.progress().state().id())
                || (last.wakingSince() == null) == it.waking()
                || !Objects.equals(last.decidingOn(), it.decidingOn())
                || isAskedAgain(last.askedAt(), it.askedAt())
                || grown >= Math.max(Intensity.ENGAGEMENT, faded / 5);
    }

    private static boolean isAskedAgain(@Nullable Instant last, @Nullable Instant now) {
        return last != null && now != null && now.isAfter(last);
    }

    private void tell(UUID workspace, Standing it) {
        var owners = stories.owners(workspace, it.company()).stream()
                .map(PersonId::new)
                .toList();
        var name = leads.company(it.company()).map(CompanyLink::name).orElse("");
        if (!owners.isEmpty()) {
            notifications.tell(
                    owners,
                    News.of(
                                    WAKING,
                                    "waking " + it.company().value() + " "
                                            + it.intensity().asOf().toEpochMilli(),
                                    "buying.notification.waking.said",
                                    name,
                                    it.people())
                            .at("/companies/" + it.company().value()));
        }
    }
}
