package io.firsthand.outbound;

import io.firsthand.database.Ids;
import io.firsthand.identity.Person;
import io.firsthand.notification.Messenger;
import io.firsthand.notification.News;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Brings what one person is notified of into the person's own channel, of the kinds that it takes. */
@Component
class ChatNews implements Messenger {

    private final EndpointRepository endpoints;
    private final ChatWords words;
    private final Outbox outbox;
    private final Ids ids;

    ChatNews(EndpointRepository endpoints, ChatWords words, Outbox outbox, Ids ids) {
        this.endpoints = endpoints;
        this.words = words;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void tell(Person person, News news, String said, Instant notBefore) {
        var mine = new Audience(Audience.Kind.PERSON, person.id().value());
        outbox.put(endpoints.open().stream()
                .filter(it -> it.audience().equals(mine) && it.events().contains(news.kind()))
                .map(it -> new DeliveryRepository.New(
                        ids.next(),
                        it.id(),
                        "news " + news.key(),
                        news.kind(),
                        news.lead(),
                        words.news(said, news.href(), person.language()).body(it.kind()),
                        notBefore))
                .toList());
    }
}
