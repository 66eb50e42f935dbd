package io.firsthand.outbound;

import io.firsthand.web.Words;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is sent to try an endpoint out; about nobody. */
@Component
class Trials {

    private final EndpointRepository endpoints;
    private final ChatWords chat;
    private final Words words;

    Trials(EndpointRepository endpoints, ChatWords chat, Words words) {
        this.endpoints = endpoints;
        this.chat = chat;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public Optional<String> body(UUID endpoint, Instant now) {
        return endpoints.find(endpoint).map(it -> {
            var said = words.say(it.language(), "outbound.said.webhook.test", it.name());
            return it.kind().isChat()
                    ? chat.news(said, it.path(), it.language()).body(it.kind())
                    : Bodies.write(EventType.TEST.id(), now.toString(), Map.of("message", said));
        });
    }
}
