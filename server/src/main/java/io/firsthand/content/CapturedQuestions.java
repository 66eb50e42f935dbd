package io.firsthand.content;

import io.firsthand.capture.Conversation;
import io.firsthand.capture.ConversationWatch;
import io.firsthand.content.Hearing.Place;
import io.firsthand.content.Hearings.Heard;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes what a rep wrote down on the phone that somebody asked. */
@Component
class CapturedQuestions implements ConversationWatch {

    private final Hearings hearings;

    CapturedQuestions(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void held(Conversation it) {
        var rep = new Actor(CurrentWorkspace.get(), it.rep().value(), Actor.Via.SESSION, Set.of());
        it.told().heard().stream()
                .filter(words -> !words.isBlank())
                .distinct()
                .forEach(words ->
                        hearings.hear(new Heard(it.lead(), words, Place.CAPTURE, it.id(), it.at()), null, rep));
    }
}
