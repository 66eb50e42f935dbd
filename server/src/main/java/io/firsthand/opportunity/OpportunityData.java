package io.firsthand.opportunity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The opportunities that are kept of a person. */
@Component
class OpportunityData implements PersonalData {

    private final OpportunityRepository opportunities;
    private final PastStageRepository stages;

    OpportunityData(OpportunityRepository opportunities, PastStageRepository stages) {
        this.opportunities = opportunities;
        this.stages = stages;
    }

    @Override
    public String heading() {
        return "opportunity.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var all = opportunities.of(workspace, subject.leads());
        var stood = stages.of(workspace, all.stream().map(Opportunity::id).toList());
        return all.stream()
                .map(it -> told(it, stood.getOrDefault(it.id(), new TreeMap<>()).values()))
                .toList();
    }

    private static Map<String, Object> told(Opportunity it, Collection<PastStage.Stood> stages) {
        var values = Values.none();
        OpportunityFacts.fields(it.terms()).forEach(values::with);
        return values.with("status", it.status().id())
                .with("openedAt", it.openedAt().toString())
                .with("closedAt", it.closedAt() == null ? null : it.closedAt().toString())
                .with("lostReason", it.lostReason())
                .with(
                        "stages",
                        stages.isEmpty()
                                ? null
                                : stages.stream()
                                        .map(stood -> stood.at() + " " + stood.words())
                                        .toList())
                .with("withdrawn", it.withdrawn())
                .map();
    }

    /** Amounts and dates stay for the statistics; names and reasons, which may name the person, go. */
    @Override
    public List<Kept> keeps(Subject subject) {
        var number = opportunities
                .of(CurrentWorkspace.get().value(), subject.leads())
                .size();
        return number == 0 ? List.of() : List.of(new Kept("opportunity.kept", number));
    }

    @Override
    public Erased erase(Subject subject) {
        stages.forget(CurrentWorkspace.get().value(), subject.leads());
        return Erased.of(opportunities.forget(CurrentWorkspace.get().value(), subject.leads()));
    }
}
