package io.firsthand.committee;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Ledger;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is known of a person in purchases: all of it goes, and the lines to others with it. */
@Component
class CommitteeData implements PersonalData {

    private final ObservationRepository observations;
    private final InfluenceRepository influences;
    private final ForgettingRepository forgetting;
    private final Ledger ledger;
    private final Clock clock;

    CommitteeData(
            ObservationRepository observations,
            InfluenceRepository influences,
            ForgettingRepository forgetting,
            Ledger ledger,
            Clock clock) {
        this.observations = observations;
        this.influences = influences;
        this.forgetting = forgetting;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "committee.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return observations.of(CurrentWorkspace.get().value(), subject.leads()).stream()
                .map(it -> Values.none()
                        .with("at", it.at().toString())
                        .with("role", it.role() == null ? null : it.role().id())
                        .with("stance", it.stance() == null ? null : it.stance().id())
                        .with(
                                "awareness",
                                it.awareness() == null ? null : it.awareness().id())
                        .with("how", it.how().id())
                        .map())
                .toList();
    }

    /** Lines that begin at somebody else are facts of theirs: those say that the line has ended, and not why. */
    @Override
    public Erased erase(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var lines = influences.touching(workspace, subject.leads());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ledger.append(lines.stream()
                .filter(it -> !subject.leads().contains(it.from()))
                .map(it -> CommitteeFacts.ended(it, it.by(), now))
                .toList());
        influences.delete(workspace, lines.stream().map(Line::id).toList());
        return Erased.of(forgetting.forget(workspace, subject.leads()) + lines.size());
    }
}
