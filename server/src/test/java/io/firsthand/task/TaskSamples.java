package io.firsthand.task;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class TaskSamples implements Samples {

    private final Tasks tasks;

    TaskSamples(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void make(Neighbour neighbour) {
        var maya = neighbour.company().maya();
        var wish = new Task.Wish(
                "Walled Lead", null, LocalDate.of(2026, 5, 4), maya.person().id());
        var added = neighbour.company().in(() -> tasks.add(neighbour.lead().id(), wish, maya.actor()));
        neighbour.has(((Change.Done) added).task().id(), "/tasks/", "/api/v1/tasks/");
    }
}
