package io.firsthand.form;

import io.firsthand.database.Ids;
import io.firsthand.database.PublicId;
import io.firsthand.form.Submission.State;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people send by forms, until it is a lead or found to be spam. */
@Service
@Transactional
public class Submissions {

    /** How long an address can be confirmed, and spam be taken back. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** Counting ends here. */
    public static final int MOST_COUNTED = 10_000;

    private static final Duration PAGE_KEPT = Duration.ofHours(24);
    private static final Duration LEAST = Duration.ofSeconds(3);

    private final Forms forms;
    private final SubmissionRepository repository;
    private final Rates rates;
    private final Leads leads;
    private final Acceptance acceptance;
    private final Confirmations confirmations;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Submissions(
            Forms forms,
            SubmissionRepository repository,
            Rates rates,
            Leads leads,
            Acceptance acceptance,
            Confirmations confirmations,
            Ids ids,
            Clock clock) {
        this.forms = forms;
        this.repository = repository;
        this.rates = rates;
        this.leads = leads;
        this.acceptance = acceptance;
        this.confirmations = confirmations;
        this.ids = ids;
        this.clock = clock;
    }

    /** The form to be shown to a stranger, with a stamp for its page. */
    public Optional<Shown> show(PublicId id) {
        return forms.find(id)
                .map(form -> new Shown(form, Stamp.first(now(), random).text(form.seal())));
    }

    /** A form with the stamp that its page shall carry. */
    public record Shown(Form form, String stamp) {}

    /** Takes in what a stranger sent; the same sent again changes nothing. */
    public Reception receive(PublicId id, Filled filled) {
        var found = forms.find(id);
        if (found.isEmpty()) {
            return new Reception.Unknown();
        }
        var form = found.get();
        if (!form.open()) {
            return new Reception.Closed(form);
        }
        var now = now();
        var reading = Reading.of(form, filled, forms, now);
        var stamp = Stamp.read(filled.stamp(), form.seal())
                .filter(it ->
                        !it.at().isBefore(now.minus(PAGE_KEPT)) && !it.at().isAfter(now));
        var nonce =
                stamp.map(Stamp::nonce).orElseGet(() -> Stamp.first(now, random).nonce());
        var once = filled.once(nonce);
        if (stamp.isPresent()) {
            var before = repository.sentBefore(form.id(), once);
            if (before.isPresent()) {
                return new Reception.Taken(form, form.design().confirmed());
            }
        }
        var suspicions = Suspicion.about(filled, repository.uses(form.id(), nonce));
        var submission = new Submission(
                ids.next(),
                form.id(),
                suspicions.isEmpty() ? State.LEAD : State.QUARANTINED,
                now,
                filled.language(),
                reading.answers(),
                filled.claims(),
                reading.agreements(),
                suspicions,
                null);
        var slips = slips(form, reading, submission);
        if (!slips.isEmpty()) {
            return new Reception.Wrong(form, slips);
        }
        if (!isLetThrough(stamp.orElse(null), filled, now)) {
            return new Reception.OneMoreStep(form, new Stamp(2, now, nonce).text(form.seal()));
        }
        var wait = rates.count(form, filled.network(), now);
        if (wait.isPresent()) {
            return new Reception.TooMany(form, wait.get());
        }
        if (repository.insert(submission, once, nonce) && suspicions.isEmpty()) {
            let(form, submission);
        }
        return new Reception.Taken(form, form.design().confirmed());
    }

    /** Work shows that a browser was there; without it a second look at the page and a moment's time do. */
    private static boolean isLetThrough(@Nullable Stamp stamp, Filled filled, Instant now) {
        return stamp != null
                && !stamp.at().plus(LEAST).isAfter(now)
                && (stamp.step() == 2 || Stamp.isWorkedFor(filled.stamp(), filled.proof()));
    }

    private List<Slip> slips(Form form, Reading reading, Submission submission) {
        if (!reading.slips().isEmpty()) {
            return reading.slips();
        }
        var outcome =
                leads.foresee(List.of(new Arriving(form, submission).arrival())).getFirst();
        return outcome instanceof Outcome.Refused(var mistakes)
                ? mistakes.stream()
                        .map(it -> new Slip(it.field(), it.messageKey(), it.detail()))
                        .toList()
                : List.of();
    }

    /** The latest first; with {@code before}, those older than it. */
    @Transactional(readOnly = true)
    public List<Submission> list(UUID form, @Nullable State state, @Nullable UUID before, int limit) {
        return repository.list(form, state, before, limit);
    }

    /** How many there are of each state, counted up to {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public Map<State, Integer> counts(UUID form) {
        return repository.counts(form, MOST_COUNTED);
    }

    /** Lets in what was held back; false if it is not there or not held back. */
    public boolean release(Form form, UUID id) {
        return held(form, id, State.QUARANTINED).map(it -> let(form, it)).orElse(false);
    }

    /** A lead at once, or as soon as the owner of the address says so. */
    private boolean let(Form form, Submission submission) {
        if (form.design().confirmed()) {
            confirmations.ask(form, submission);
            return true;
        }
        return acceptance.accept(form, submission, false, now());
    }

    /** Finds it to be spam; it is forgotten a week later. */
    public boolean delete(Form form, UUID id) {
        return move(form, id, State.QUARANTINED, State.DELETED);
    }

    /** Takes that back. */
    public boolean restore(Form form, UUID id) {
        return move(form, id, State.DELETED, State.QUARANTINED);
    }

    int forgetStale() {
        rates.forgetBefore(now());
        return repository.forgetBefore(now().minus(KEPT));
    }

    private boolean move(Form form, UUID id, State from, State to) {
        var it = held(form, id, from);
        it.ifPresent(held -> repository.move(held.id(), to, null, now()));
        return it.isPresent();
    }

    private Optional<Submission> held(Form form, UUID id, State state) {
        return repository
                .lock(form.id(), id)
                .filter(it -> it.state() == state && !it.answers().isEmpty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
