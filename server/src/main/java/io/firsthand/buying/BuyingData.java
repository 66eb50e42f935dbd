package io.firsthand.buying;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was learnt from a person of how their company evaluates goes with them; that somebody looked twice stays as a number. */
@Component
class BuyingData implements PersonalData {

    private final EvaluationRepository evaluations;
    private final SecondLookRepository looks;

    BuyingData(EvaluationRepository evaluations, SecondLookRepository looks) {
        this.evaluations = evaluations;
        this.looks = looks;
    }

    @Override
    public String heading() {
        return "buying.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var learnt = evaluations.ofLeads(workspace, subject.leads()).stream()
                .map(it -> Values.none()
                        .with("at", it.at().toString())
                        .with("field", it.field().id())
                        .with("value", it.value())
                        .map());
        var looked = looks.of(workspace, subject.leads()).stream()
                .map(it -> Values.none()
                        .with("at", it.askedAt().toString())
                        .with("lookedTwice", it.stage().id())
                        .with("choice", it.choice() == null ? null : it.choice().id())
                        .map());
        return Stream.concat(learnt, looked).toList();
    }

    @Override
    public List<Kept> keeps(Subject subject) {
        var number = looks.of(CurrentWorkspace.get().value(), subject.leads()).size();
        return number == 0 ? List.of() : List.of(new Kept("buying.kept", number));
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(evaluations.forget(CurrentWorkspace.get().value(), subject.leads()));
    }
}
