package io.firsthand.capture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import io.firsthand.tlog.evidence.Label;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The conversations that are kept of a person, with their pictures and sounds. */
@Component
class CaptureData implements PersonalData {

    private final ConversationRows conversations;
    private final CaptureFiles files;
    private final Clock clock;

    CaptureData(ConversationRows conversations, CaptureFiles files, Clock clock) {
        this.conversations = conversations;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "capture.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return all(subject).stream()
                .filter(it -> !it.erased())
                .map(it -> Values.none()
                        .with("at", it.at().toString())
                        .with("grade", it.grade().name())
                        .with("person", it.values().get(Label.PERSON))
                        .with("notes", it.values().get(Label.NOTES))
                        .with("place", it.values().get(Label.PLACE))
                        .with(
                                "files",
                                it.files().stream()
                                        .map(file -> file.declared().map())
                                        .toList())
                        .map())
                .toList();
    }

    /** That there was a conversation, when, whose and at which show, counts on; it says nothing about anybody. */
    @Override
    public List<Kept> keeps(Subject subject) {
        var number = all(subject).size();
        return number == 0 ? List.of() : List.of(new Kept("capture.kept", number));
    }

    @Override
    public Erased erase(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var number = all(subject).stream().filter(it -> !it.erased()).count();
        var gone = conversations.forget(workspace, subject.leads(), clock.instant());
        return new Erased(
                number, gone.stream().flatMap(it -> files.relative(it).stream()).toList());
    }

    private List<Conversation> all(Subject subject) {
        return conversations.ofLeads(CurrentWorkspace.get().value(), subject.leads());
    }
}
