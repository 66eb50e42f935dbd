package io.firsthand.diagnosis;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Diagnoses of the current workspace: asked for, saved, compared, run every month. */
@Service
public class Diagnoses {

    private static final Logger LOG = LoggerFactory.getLogger(Diagnoses.class);
    private static final int MOST = 60;
    private static final Duration LOST = Duration.ofMinutes(5);

    private final DiagnosisRepository repository;
    private final DiagnosisLimitRepository limits;
    private final Diagnostician diagnostician;
    private final Ids ids;
    private final Clock clock;

    Diagnoses(
            DiagnosisRepository repository,
            DiagnosisLimitRepository limits,
            Diagnostician diagnostician,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.limits = limits;
        this.diagnostician = diagnostician;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins one in the background, unless one is running already; returns the one that is. */
    public Saved start(Actor actor) {
        var id = begin(actor.id());
        if (id.isPresent()) {
            var workspace = CurrentWorkspace.get();
            Thread.ofVirtual().name("diagnosis-" + id.get()).start(() -> work(workspace, id.get()));
            return repository.find(id.get()).orElseThrow();
        }
        return repository.latest(MOST).stream()
                .filter(it -> it.state() == Saved.State.RUNNING)
                .findFirst()
                .or(() -> repository.latest(1).stream().findFirst())
                .orElseThrow();
    }

    /** Runs one at once and returns it; empty if another is running. */
    public Optional<Saved> run(@Nullable UUID by) {
        var id = begin(by);
        id.ifPresent(it -> work(CurrentWorkspace.get(), it));
        return id.flatMap(repository::find);
    }

    /** Keeps one as if it had been run then, for a sample company; see {@link Diagnostician#diagnoseAsOf}. */
    public void keepAsOf(Instant then) {
        var id = ids.next();
        if (repository.insert(id, null, then)) {
            repository.end(id, Optional.of(diagnostician.diagnoseAsOf(then)), then);
        }
    }

    private Optional<UUID> begin(@Nullable UUID by) {
        var now = clock.instant();
        repository.giveUp(now.minus(LOST), now);
        var id = ids.next();
        return repository.insert(id, by, now) ? Optional.of(id) : Optional.empty();
    }

    private void work(WorkspaceId workspace, UUID id) {
        CurrentWorkspace.run(workspace, () -> {
            try (var pulse = new DiagnosisPulse(repository, clock, id)) {
                repository.end(
                        id, Optional.of(diagnostician.diagnose(false, ZoneOffset.UTC, pulse::at)), clock.instant());
            } catch (RuntimeException e) {
                LOG.error("Diagnosis {} failed", id, e);
                repository.end(id, Optional.empty(), clock.instant());
            }
        });
    }

    public Optional<Saved> find(UUID id) {
        return repository.find(id);
    }

    /** The last sixty, the latest first. */
    public List<Saved> latest() {
        return repository.latest(MOST);
    }

    public Optional<Diagnosis> before(Saved it) {
        return repository.before(it).flatMap(Saved::diagnosis);
    }

    public boolean isMonthly() {
        return repository.isMonthly();
    }

    public void monthly(boolean wanted, Actor actor) {
        repository.monthly(wanted, actor.id(), clock.instant());
    }

    /** Runs one if the workspace wants one every month and none was begun in this one. */
    public void runIfDue() {
        var month = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        if (isMonthly()
                && repository.latest(1).stream()
                        .allMatch(it -> it.startedAt()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .isBefore(month))) {
            run(null);
        }
    }

    /** What is asked, with the limits that hold here. */
    public List<Asked> asked() {
        var own = limits.all();
        return Checks.ALL.stream()
                .map(it -> new Asked(
                        it.id(),
                        it.part(),
                        own.getOrDefault(it.id(), it.limit()),
                        it.limit(),
                        own.containsKey(it.id())))
                .toList();
    }

    /**
     * One question.
     *
     * @param limit that holds here
     * @param usual ours
     */
    public record Asked(String id, Part part, Limit limit, Limit usual, boolean own) {}

    /** False if there is no such question, or the two are on the wrong sides of each other. */
    public boolean limit(String question, double good, double act, Actor actor) {
        var check = Checks.find(question);
        var fits = Double.isFinite(good) && Double.isFinite(act) && good >= 0 && act >= 0;
        if (check.isEmpty()
                || !fits
                || !check.get().limit().unit().holds(Math.max(good, act))
                || check.get().limit().moreIsWorse() != (act >= good)) {
            return false;
        }
        limits.set(question, good, act, actor.id(), clock.instant());
        return true;
    }

    /** Our own limit holds again. */
    public void usualLimit(String question) {
        limits.reset(question);
    }
}
