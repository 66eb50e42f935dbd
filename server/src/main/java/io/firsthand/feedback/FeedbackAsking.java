package io.firsthand.feedback;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.feedback.PromptRepository.Prompt;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffState;
import io.firsthand.handoff.HandoffWatch;
import io.firsthand.lead.LeadId;
import io.firsthand.touch.TouchWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks whoever has a lead what they think of it when something has become clear: quietly, and of each moment once. */
@Component
@Order(50)
class FeedbackAsking implements HandoffWatch, TouchWatch {

    /** What is asked later nobody remembers. */
    static final Duration FRESH = Duration.ofDays(14);

    private final PromptRepository prompts;
    private final Ids ids;
    private final Clock clock;

    FeedbackAsking(PromptRepository prompts, Ids ids, Clock clock) {
        this.prompts = prompts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(@Nullable HandoffState before, Handoff now) {
        if (before == null || before == now.state()) {
            return;
        }
        Moment.of(before)
                .filter(moment -> isTakenBack(before, now.state()))
                .ifPresent(moment -> prompts.unask(workspace(), now.id(), moment));
        Moment.of(now.state())
                .filter(_ -> !isTakenBack(before, now.state()) && isFresh(at(now)))
                .filter(moment -> moment != Moment.ACCEPT || isAnsweredByPerson(now))
                .ifPresent(moment -> prompts.ask(
                        workspace(),
                        moment,
                        List.of(new Prompt(ids.next(), now.lead(), now.id(), now.person(), at(now)))));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void touched(Set<LeadId> leads) {
        var contacted = prompts.contacted(workspace(), leads, now().minus(FRESH)).stream()
                .map(it -> new Prompt(ids.next(), it.lead(), it.handoff(), it.person(), it.at()))
                .toList();
        if (!contacted.isEmpty()) {
            prompts.ask(workspace(), Moment.CONTACT, contacted);
        }
    }

    /** Who said nothing within the time agreed has not looked at it. */
    private static boolean isAnsweredByPerson(Handoff it) {
        return it.answer() != null && !it.answer().byDefault();
    }

    private static boolean isTakenBack(HandoffState before, HandoffState now) {
        return now == HandoffState.OFFERED || (!before.isOpen() && now.isOpen());
    }

    private Instant at(Handoff it) {
        var end = it.closed();
        var said = it.answer();
        return end != null ? end.at() : said != null ? said.at() : now();
    }

    private boolean isFresh(Instant at) {
        return at.isAfter(now().minus(FRESH));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
