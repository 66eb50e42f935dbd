package io.firsthand.feedback.web;

import io.firsthand.feedback.Feedback;
import io.firsthand.feedback.Prompts;
import io.firsthand.handoff.InboxSection;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks above the inbox, two at a time. */
@Component
class FeedbackInbox implements InboxSection {

    private static final int AT_ONCE = 2;

    private final Prompts prompts;
    private final FeedbackViews views;

    FeedbackInbox(Prompts prompts, FeedbackViews views) {
        this.prompts = prompts;
        this.views = views;
    }

    @Override
    public Optional<Html> of(Actor actor, Locale locale) {
        var asked = actor.person()
                .filter(_ -> actor.may(Permission.WRITE_LEADS))
                .map(it -> prompts.asked(it, AT_ONCE))
                .orElse(List.of());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var names = views.names(asked.stream().map(Feedback::lead).toList());
        return Optional.of(new FeedbackAbove(asked.stream()
                .map(it -> views.ask(it, names.getOrDefault(it.lead(), ""), "/inbox"))
                .toList()));
    }
}
