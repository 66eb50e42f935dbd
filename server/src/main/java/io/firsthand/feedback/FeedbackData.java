package io.firsthand.feedback;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What sales said of a person's leads: that it did stays for the statistics, its words go. */
@Component
class FeedbackData implements PersonalData {

    private final FeedbackRepository feedback;

    FeedbackData(FeedbackRepository feedback) {
        this.feedback = feedback;
    }

    @Override
    public String heading() {
        return "feedback.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return said(subject).stream()
                .map(said -> Values.none()
                        .with("at", said.at().toString())
                        .with("useful", said.opinion().useful())
                        .with("missing", said.opinion().missing())
                        .with("missingWords", said.opinion().missingWords())
                        .with(
                                "wrong",
                                said.opinion().wrong().stream().map(Wrong::id).toList())
                        .with("wrongWords", said.opinion().wrongWords())
                        .map())
                .toList();
    }

    @Override
    public List<Kept> keeps(Subject subject) {
        var number = said(subject).size();
        return number == 0 ? List.of() : List.of(new Kept("feedback.kept", number));
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(feedback.forget(CurrentWorkspace.get().value(), subject.leads()));
    }

    private List<Feedback.Said> said(Subject subject) {
        return feedback.of(CurrentWorkspace.get().value(), subject.leads()).stream()
                .map(Feedback::said)
                .filter(Objects::nonNull)
                .toList();
    }
}
