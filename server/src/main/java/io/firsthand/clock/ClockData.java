package io.firsthand.clock;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What clocks tell about a person: when somebody should have answered, and did. */
@Component
class ClockData implements PersonalData {

    private final ClockRepository clocks;

    ClockData(ClockRepository clocks) {
        this.clocks = clocks;
    }

    @Override
    public String heading() {
        return "clock.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return clocks.ofLeads(CurrentWorkspace.get().value(), subject.leads()).stream()
                .map(it -> Values.none()
                        .with("kind", it.kind().id())
                        .with("startedAt", it.startedAt().toString())
                        .with("dueAt", it.dueAt().toString())
                        .with(
                                "endedAt",
                                it.endedAt() == null ? null : it.endedAt().toString())
                        .map())
                .toList();
    }

    @Override
    public List<Kept> keeps(Subject subject) {
        var number =
                clocks.ofLeads(CurrentWorkspace.get().value(), subject.leads()).size();
        return number == 0 ? List.of() : List.of(new Kept("clock.kept", number));
    }

    /** Clocks stay, for the figures of both teams: they hold times and ids, and nothing that anybody wrote. */
    @Override
    public Erased erase(Subject subject) {
        return Erased.NOTHING;
    }
}
