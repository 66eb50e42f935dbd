package io.firsthand.review;

import io.firsthand.identity.Actor;
import io.firsthand.task.Change;
import io.firsthand.task.Task;
import io.firsthand.task.Tasks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tasks by which decisions reach those who promised them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionTasks {

    private static final int LONGEST_TITLE = 200;

    private final Tasks tasks;

    DecisionTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Gives its owner a task; the decision that knows it. */
    Decision give(Decision it, Actor actor) {
        var words = it.words();
        var title = title(words);
        var wish = new Task.Wish(title, title.equals(words) ? null : words, it.due(), it.owner());
        return tasks.add(null, wish, actor, it.madeAt()) instanceof Change.Done(var task) ? it.with(task.id()) : it;
    }

    /** The first line, cut between words where it is too long for a title. */
    static String title(String words) {
        var line = words.lines()
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse(words)
                .strip();
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        var space = line.lastIndexOf(' ', LONGEST_TITLE - 1);
        var end = space > 0 ? space : LONGEST_TITLE - 2;
        return line.substring(0, end) + "…";
    }

    void withdraw(Decision it, Actor actor) {
        if (it.task() != null) {
            tasks.withdraw(it.task(), actor);
        }
    }

    void restore(Decision it, Actor actor) {
        if (it.task() != null) {
            tasks.restore(it.task(), actor);
        }
    }

    /** Before the decision itself, as by somebody who ticks the task: so both are always locked in this order. */
    void turn(@Nullable UUID task, boolean isDone, Actor actor, Instant at) {
        if (task == null) {
            return;
        }
        if (isDone) {
            tasks.complete(task, actor, at);
        } else {
            tasks.reopen(task, actor);
        }
    }
}
