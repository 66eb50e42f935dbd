package io.firsthand.verdict;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Exclusive;
import io.firsthand.database.Ids;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.knowledge.KnownLead;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.verdict.VerdictRepository.Changed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges leads that changed, and all open ones when other definitions came in force or a day has gone by, a few hundred
 * in a transaction. It finds them by the times of their changes, so that nothing is written where leads change; what a
 * crash interrupts goes on where it stood.
 */
@Component
public class Judging {

    /** Leads of the stages that are still open; the others keep what was said of them last. */
    static final Set<Stage> OPEN =
            Arrays.stream(Stage.values()).filter(Stage::isOpen).collect(Collectors.toUnmodifiableSet());

    static final int CHUNK = 1_000;

    /** What one transaction at a time does in a workspace. */
    static final String WORK = "verdict";

    private static final Duration DAY = Duration.ofDays(1);
    /** While nothing happens, the mark moves on so seldom that it costs nothing. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final Panels panels;
    private final KnowledgeOf knowledge;
    private final VerdictWriting writing;
    private final VerdictRepository verdicts;
    private final Exclusive exclusive;
    private final PassRepository passes;
    private final Leads leads;
    private final Ids ids;
    private final Clock clock;

    Judging(
            Panels panels,
            KnowledgeOf knowledge,
            VerdictWriting writing,
            VerdictRepository verdicts,
            Exclusive exclusive,
            PassRepository passes,
            Leads leads,
            Ids ids,
            Clock clock) {
        this.panels = panels;
        this.knowledge = knowledge;
        this.writing = writing;
        this.verdicts = verdicts;
        this.exclusive = exclusive;
        this.passes = passes;
        this.leads = leads;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What was done in one transaction.
     *
     * @param isActive whether a definition is in force
     * @param changed how many leads that changed were judged
     * @param passed how many a pass came across
     */
    public record Round(boolean isActive, int changed, int passed) {

        /** Whether there may be more to do. */
        public boolean goesOn() {
            return changed == CHUNK || passed > 0;
        }
    }

    /** Judges some leads; none when there are none, no definition is in force, or somebody else is at it. */
    @Transactional
    public Round round() {
        var panel = panels.current();
        if (panel.isEmpty() || !exclusive.take(WORK)) {
            return new Round(!panel.isEmpty(), 0, 0);
        }
        var workspace = CurrentWorkspace.get().value();
        var changed = changed(workspace, panel);
        return new Round(true, changed, changed == CHUNK ? 0 : pass(workspace, panel));
    }

    /** Judges one lead for somebody who waits for it; a round that goes on is let come to its end first. */
    @Transactional
    public void now(LeadId lead) {
        var panel = panels.current();
        if (!panel.isEmpty()) {
            exclusive.await(WORK);
            writing.judge(
                    panel,
                    knowledge.of(List.of(lead), panel.wanted()).values().stream()
                            .filter(it -> it.isListed() && OPEN.contains(it.stage()))
                            .toList());
        }
    }

    /**
     * Judges the open leads of a company again, up to 1,000, after more became known of its people; none where no
     * definition asks for that.
     */
    @Transactional
    public int again(CompanyId company) {
        var panel = panels.current();
        if (panel.isEmpty() || !panel.wanted().committee()) {
            return 0;
        }
        exclusive.await(WORK);
        var some =
                leads
                        .list(LeadQuery.ALL.withCompany(company).withStages(OPEN), Optional.empty(), CHUNK)
                        .leads()
                        .stream()
                        .map(Lead::id)
                        .toList();
        writing.judge(
                panel,
                knowledge.of(some, panel.wanted()).values().stream()
                        .filter(KnownLead::isListed)
                        .toList());
        return some.size();
    }

    private int changed(UUID workspace, Panel panel) {
        var mark = passes.mark(workspace);
        var some = verdicts.changed(workspace, mark.since(), OPEN, CHUNK);
        if (!some.isEmpty()) {
            var known = knowledge
                    .of(some.stream().map(Changed::lead).toList(), panel.wanted())
                    .values();
            writing.judge(panel, known.stream().filter(KnownLead::isListed).toList());
        }
        if (some.size() == CHUNK && !some.getLast().at().isAfter(mark.until())) {
            passes.mark(workspace, some.getLast());
        } else if (some.size() < CHUNK
                && (!some.isEmpty() || mark.since().at().plus(IDLE).isBefore(mark.until()))) {
            passes.mark(workspace, new Changed(PassRepository.FIRST, mark.until()));
        }
        return some.size();
    }

    private int pass(UUID workspace, Panel panel) {
        var latest = passes.latest(workspace).orElse(null);
        var now = now();
        if (latest == null || !latest.panel().equals(panel.key())) {
            start(workspace, Pass.Kind.VERSION, panel, now);
            return 1;
        }
        var pass = latest.pass();
        if (pass.isFinished()) {
            if (pass.startedAt().plus(DAY).isBefore(now)) {
                start(workspace, Pass.Kind.DAILY, panel, now);
                return 1;
            }
            return 0;
        }
        var some = knowledge.after(latest.last(), OPEN, CHUNK, panel.wanted());
        if (!some.isEmpty()) {
            var outcome = writing.judge(panel, some);
            passes.step(workspace, pass.id(), some.getLast().id(), some.size(), outcome);
        }
        if (some.size() < CHUNK) {
            passes.finish(workspace, pass.id(), now);
        }
        return some.size();
    }

    /** What changes from now on is found by its time; what changed before, the pass comes across. */
    private void start(UUID workspace, Pass.Kind kind, Panel panel, Instant now) {
        var total = leads.count(LeadQuery.ALL.withStages(OPEN)).value();
        passes.start(workspace, ids.next(), kind, panel.key(), total, now);
        if (kind == Pass.Kind.VERSION) {
            passes.mark(
                    workspace,
                    new Changed(PassRepository.FIRST, passes.mark(workspace).until()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
