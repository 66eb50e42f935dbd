package io.firsthand.touch;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The touches that are kept of a person. */
@Component
class TouchData implements PersonalData {

    private final TouchRepository touches;

    TouchData(TouchRepository touches) {
        this.touches = touches;
    }

    @Override
    public String heading() {
        return "touch.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return touches.evenWithdrawn(CurrentWorkspace.get().value(), subject.leads()).stream()
                .map(it -> Values.none()
                        .with("at", it.at().toString())
                        .with("medium", it.medium().id())
                        .with("direction", it.direction().id())
                        .with("outcome", it.outcome().id())
                        .with("note", it.note())
                        .with("withdrawn", it.withdrawn())
                        .map())
                .toList();
    }

    /** That somebody was called, and when, stays for the statistics; what was said goes. */
    @Override
    public List<Kept> keeps(Subject subject) {
        var number = touches.evenWithdrawn(CurrentWorkspace.get().value(), subject.leads())
                .size();
        return number == 0 ? List.of() : List.of(new Kept("touch.kept", number));
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(touches.forget(CurrentWorkspace.get().value(), subject.leads()));
    }
}
