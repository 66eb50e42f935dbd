package io.firsthand.network;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.network.Introduction.State;
import io.firsthand.notification.News;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Way;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people of introductions that they are asked for, and of what came of those they asked for. */
@Component
class IntroductionTidings {

    static final String ASKED = "network.asked";
    static final String ANSWERED = "network.answered";

    private final Notifications notifications;
    private final People people;

    IntroductionTidings(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    void asked(Introduction it, String contact, Actor actor) {
        tell(it, it.asked(), ASKED, "network.notification.asked.said", contact, actor);
    }

    void stepped(Introduction it, String contact, Actor actor) {
        if (it.state() == State.ASKED) {
            asked(it, contact, actor);
            return;
        }
        var other = actor.person().filter(it.asker()::equals).isPresent() ? it.asked() : it.asker();
        tell(it, other, ANSWERED, "network.notification.answered." + it.state().id(), contact, actor);
    }

    private void tell(Introduction it, PersonId whom, String kind, String words, String contact, Actor actor) {
        if (actor.via() == Actor.Via.COMMAND
                || actor.person().filter(whom::equals).isPresent()) {
            return;
        }
        var by = people.names().getOrDefault(actor.id(), "");
        var news = News.of(kind, "introduction %s %d".formatted(it.id(), it.version()), words, by, contact)
                .at("/introductions/" + it.id());
        notifications.tell(whom, it.lead() == null ? news : news.about(it.lead().value()));
    }

    @Configuration("networkTidings")
    static class Kinds {

        @Bean
        NotificationKind introductionAsked() {
            return new NotificationKind(ASKED, "users", Way.APP_AND_MAIL, 60);
        }

        @Bean
        NotificationKind introductionAnswered() {
            return new NotificationKind(ANSWERED, "users", Way.APP, 61);
        }
    }
}
