package io.firsthand.unread;

import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was read late on the cards of a person. */
@Component
class UnreadData implements PersonalData {

    private final UnreadCardRepository cards;

    UnreadData(UnreadCardRepository cards) {
        this.cards = cards;
    }

    @Override
    public String heading() {
        return "unread.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return cards.of(subject.leads()).stream()
                .map(it -> Values.none()
                        .with("conversation", it.conversation().toString())
                        .with("text", it.reading().lines())
                        .with(
                                "fields",
                                it.reading().fields().stream()
                                        .map(field -> field.kind().id() + ": " + field.value())
                                        .toList())
                        .map())
                .toList();
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(cards.forget(subject.leads()));
    }
}
