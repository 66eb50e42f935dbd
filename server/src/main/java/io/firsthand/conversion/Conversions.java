package io.firsthand.conversion;

import io.firsthand.criterion.Vocabularies;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.knowledge.Wanted;
import io.firsthand.lead.LeadId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What converts in the current workspace, and how likely leads do. */
@Service
public class Conversions {

    private final StudyRepository studies;
    private final StudyRuns runs;
    private final LatestStudy latest;
    private final PastRepository pasts;
    private final KnowledgeOf knowledge;
    private final Vocabularies vocabularies;
    private final Ids ids;
    private final Clock clock;

    Conversions(
            StudyRepository studies,
            StudyRuns runs,
            LatestStudy latest,
            PastRepository pasts,
            KnowledgeOf knowledge,
            Vocabularies vocabularies,
            Ids ids,
            Clock clock) {
        this.studies = studies;
        this.runs = runs;
        this.latest = latest;
        this.pasts = pasts;
        this.knowledge = knowledge;
        this.vocabularies = vocabularies;
        this.ids = ids;
        this.clock = clock;
    }

    /** Looks at all leads anew, behind; if that is being done, goes on with it. */
    public StudyState start(Actor actor) {
        return last().filter(StudyState::isRunning).orElseGet(() -> {
            var id = begin(actor.id());
            runs.workBehind(CurrentWorkspace.get(), id);
            return find(id).orElseThrow();
        });
    }

    /** Looks at all leads anew, and returns when that is done. */
    public void look() {
        if (last().filter(StudyState::isRunning).isEmpty()) {
            runs.work(workspace(), begin(null));
        }
    }

    private static final long SOME = 100;
    private static final long MANY = 50_000;
    private static final int NIGHT_ENDS = 4;

    /** Whether there are leads to be looked at for the first time; at this hour, if it is a lot of work. */
    boolean isFirstDue(int hour) {
        var leads = pasts.count(workspace(), MANY);
        return leads >= SOME && (leads < MANY || hour < NIGHT_ENDS);
    }

    private UUID begin(@Nullable UUID by) {
        var id = ids.next();
        studies.insert(workspace(), id, by, clock.instant());
        return id;
    }

    public void stop(UUID id) {
        studies.end(workspace(), id, "cancelled", null, clock.instant());
    }

    public Optional<StudyState> find(UUID id) {
        return studies.find(workspace(), id).map(it -> it.seen(clock.instant()));
    }

    /** The last that was begun. */
    public Optional<StudyState> last() {
        return studies.last(workspace()).map(it -> it.seen(clock.instant()));
    }

    public Setting setting() {
        return studies.setting(workspace());
    }

    /** Learns by it from the next look on; the order of inboxes changes at once. */
    public void change(Setting setting, Actor actor) {
        studies.put(workspace(), setting, actor.id(), clock.instant());
    }

    /**
     * As of the last look that came to its end; empty before the first.
     *
     * @param group of characteristics, such as {@code custom}; all if empty
     */
    public Optional<Converts> converts(Goal goal, Optional<String> channel, Optional<String> group) {
        return study().map(study -> {
            var comparing = new Comparing(study, goal, channel);
            var all = comparing.findings();
            var shown = all.stream()
                    .filter(it -> group.isEmpty() || it.characteristic().group().equals(group.get()))
                    .toList();
            var characteristics = study.characteristics().stream()
                    .map(Study.Counted::characteristic)
                    .toList();
            return new Converts(
                    goal,
                    study.asOf(),
                    study.leads(),
                    comparing.base(),
                    study.horizon(goal).days(),
                    study.channels(),
                    characteristics.stream()
                            .map(Characteristic::group)
                            .distinct()
                            .sorted()
                            .toList(),
                    shown,
                    all.size(),
                    characteristics.stream()
                            .filter(it -> Values.isLearnt(it.id()))
                            .toList(),
                    characteristics.stream().filter(Characteristic::suspicious).toList(),
                    Optional.ofNullable(study.model()).map(Judged::of),
                    Optional.ofNullable(study.without()).map(it -> it.name().toLowerCase(Locale.ROOT)));
        });
    }

    /** As of the last look. */
    public Optional<Characteristic> characteristic(String id) {
        return study().flatMap(study -> study.characteristics().stream()
                .map(Study.Counted::characteristic)
                .filter(it -> it.id().equals(id))
                .findFirst());
    }

    /** By what is known of it now; empty where there is no probability. */
    public Optional<Chance> chance(LeadId lead) {
        return study().filter(it -> it.model() != null)
                .flatMap(study ->
                        Optional.ofNullable(values(List.of(lead)).get(lead)).map(new Explaining(study)::explain));
    }

    /** Of those of the leads that have one. */
    public Map<LeadId, Double> probabilities(Collection<LeadId> leads) {
        var found = new HashMap<LeadId, Double>();
        study().filter(it -> it.model() != null).ifPresent(study -> {
            var explaining = new Explaining(study);
            values(leads).forEach((lead, it) -> found.put(lead, explaining.probability(it)));
        });
        return found;
    }

    private Map<LeadId, Map<String, Object>> values(Collection<LeadId> leads) {
        var now = clock.instant();
        var given = pasts.of(workspace(), leads.stream().map(LeadId::value).toList(), now);
        var reading = new Values(List.of(), vocabularies.current());
        var values = new HashMap<LeadId, Map<String, Object>>();
        knowledge.of(leads, Wanted.ALL).forEach((lead, known) -> {
            var past = given.get(lead.value());
            values.put(lead, reading.of(known.knowledge(), now, past == null ? Map.of() : past.given()));
        });
        return values;
    }

    private Optional<Study> study() {
        return latest.study(workspace());
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
