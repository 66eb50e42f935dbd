package io.firsthand.mail;

import io.firsthand.database.Ids;
import io.firsthand.identity.Person;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tries the mail server out at once, past the queue. */
@Service
public class Trial {

    private final MailServers servers;
    private final Smtp smtp;
    private final Words words;
    private final Ids ids;

    Trial(MailServers servers, Smtp smtp, Words words, Ids ids) {
        this.servers = servers;
        this.smtp = smtp;
        this.words = words;
        this.ids = ids;
    }

    /** Sends a mail to the person; empty if no server is set. */
    public Optional<Delivery> send(Person to) {
        return servers.inUse().map(server -> {
            if (servers.own().isPresent() && servers.isLocked()) {
                return new Delivery.NotTaken(Trouble.LOCKED, "");
            }
            var id = ids.next();
            var mail = Mail.of(
                    to.email().value(),
                    words.say(to.language(), "mail.trial.subject"),
                    words.say(to.language(), "mail.trial.text", to.name()),
                    "mail.trial",
                    id.toString());
            try (var connection = smtp.connect(server)) {
                return connection.deliver(id, List.of(), mail);
            }
        });
    }
}
