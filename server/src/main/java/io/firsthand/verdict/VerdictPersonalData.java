package io.firsthand.verdict;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The verdicts on a person’s leads; they stay for the statistics, but for the reasons that people wrote. */
@Component
class VerdictPersonalData implements PersonalData {

    private final VerdictRepository verdicts;

    VerdictPersonalData(VerdictRepository verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public String heading() {
        return "verdict.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return rows(subject).stream()
                .map(it -> {
                    var override = it.override();
                    return Values.none()
                            .with("verdict", it.verdict().id())
                            .with("since", it.since().toString())
                            .with("points", (long) it.points())
                            .with(
                                    "overriddenAs",
                                    override == null ? null : override.verdict().id())
                            .with("reason", override == null ? null : override.reason())
                            .map();
                })
                .toList();
    }

    @Override
    public List<Kept> keeps(Subject subject) {
        var number = rows(subject).size();
        return number == 0 ? List.of() : List.of(new Kept("verdict.kept", number));
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(verdicts.forgetReasons(CurrentWorkspace.get().value(), subject.leadIds()));
    }

    private List<VerdictRow> rows(Subject subject) {
        return List.copyOf(
                verdicts.of(CurrentWorkspace.get().value(), subject.leads()).values());
    }
}
