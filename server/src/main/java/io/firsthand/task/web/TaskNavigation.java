package io.firsthand.task.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.task.Tasks;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where tasks stand in the navigation, with how many are due. */
@Component
class TaskNavigation implements Navigation {

    private final Tasks tasks;
    private final Clock clock;

    TaskNavigation(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.READ_LEADS.scope())
                ? List.of(new Entry("task.title", "/tasks", "list-check", Place.MAIN, 15, due(viewer)))
                : List.of();
    }

    private long due(Viewer viewer) {
        var today = clock.instant().atZone(viewer.zone()).toLocalDate();
        return viewer.id() == null ? 0 : tasks.countDue(new PersonId(viewer.id()), today);
    }
}
