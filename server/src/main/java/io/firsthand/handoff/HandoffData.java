package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The handoffs of a person’s leads; that there were some stays for the statistics, what people wrote about them goes. */
@Component
class HandoffData implements PersonalData {

    private final HandoffRepository handoffs;
    private final Endings endings;

    HandoffData(HandoffRepository handoffs, Endings endings) {
        this.handoffs = handoffs;
        this.endings = endings;
    }

    @Override
    public String heading() {
        return "handoff.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return all(subject).stream()
                .map(it -> {
                    var end = it.closed();
                    return Values.none()
                            .with("offeredAt", it.offered().at().toString())
                            .with("state", it.state().id())
                            .with("packet", (long) it.offered().percent())
                            .with("reason", end == null ? null : end.reason())
                            .with("bringsBack", end == null ? null : end.bringsBack())
                            .map();
                })
                .toList();
    }

    @Override
    public List<Kept> keeps(Subject subject) {
        var number = all(subject).size();
        return number == 0 ? List.of() : List.of(new Kept("handoff.kept", number));
    }

    @Override
    public Erased erase(Subject subject) {
        endings.silently(subject.leads());
        return Erased.of(handoffs.forgetWords(CurrentWorkspace.get().value(), subject.leadIds()));
    }

    private List<Handoff> all(Subject subject) {
        return handoffs.of(CurrentWorkspace.get().value(), subject.leads());
    }
}
