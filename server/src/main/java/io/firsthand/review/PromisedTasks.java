package io.firsthand.review;

import io.firsthand.identity.Actor;
import io.firsthand.task.Task;
import io.firsthand.task.TaskOrigin;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A promise is kept when its task is done; and the task says which review decided it. */
@Component
class PromisedTasks implements TaskOrigin {

    private final DecisionRepository decisions;
    private final ReviewFacts facts;

    PromisedTasks(DecisionRepository decisions, ReviewFacts facts) {
        this.decisions = decisions;
        this.facts = facts;
    }

    @Override
    public Map<UUID, Origin> of(Collection<UUID> tasks) {
        return decisions.reviewsOf(
                tasks,
                (review, month) -> new Origin(
                        "/reviews/" + review + "#" + Agenda.DECISIONS.id(),
                        "review.task.origin",
                        YearMonth.from(month)));
    }

    @Override
    public void turned(Task task, Actor actor, Instant at) {
        decisions
                .byTask(task.id())
                .filter(it -> !it.withdrawn() && (it.keptAt() != null) != task.isDone())
                .ifPresent(it -> {
                    decisions.keep(it.id(), task.isDone() ? at : null, actor.id());
                    facts.kept(it, task.isDone(), actor.id(), at);
                });
    }
}
