package io.firsthand.mail;

import io.firsthand.mail.Smtp.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries the mails of the current workspace that are due; any number of nodes may, for each mail is taken by one. */
@Component
class Postman {

    static final int BAG = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration PATIENCE = Duration.ofHours(24);
    /** As mail servers have with each other (RFC 5321 §4.5.4.1). */
    private static final Duration PATIENCE_WITH_OUTAGES = Duration.ofDays(5);

    private static final Duration PATIENCE_WITHOUT_SERVER = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(30);

    private final DueRepository due;
    private final MailServers servers;
    private final Smtp smtp;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Postman(DueRepository due, MailServers servers, Smtp smtp, Clock clock, PlatformTransactionManager transactions) {
        this.due = due;
        this.servers = servers;
        this.smtp = smtp;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One bag of mails; returns how many there were, none when the server is out. No transaction is open while the server is spoken to. */
    int round() {
        var server = servers.inUse();
        if (server.isEmpty()) {
            transaction.executeWithoutResult(
                    _ -> due.giveUp(clock.instant().minus(PATIENCE_WITHOUT_SERVER), clock.instant()));
            return 0;
        }
        var bag = transaction.execute(_ -> due.take(BAG, clock.instant()));
        return bag.isEmpty() || !carry(bag, server.get()) ? 0 : bag.size();
    }

    /** Forgets what was sent or has failed a month ago. */
    void tidy() {
        transaction.executeWithoutResult(_ -> due.forget(clock.instant().minus(KEPT)));
    }

    /** Returns whether the server speaks with us. */
    private boolean carry(List<QueuedMail> bag, MailServer server) {
        if (servers.own().isPresent() && servers.isLocked()) {
            bag.forEach(mail -> note(mail, new Delivery.NotTaken(Trouble.LOCKED, "")));
            return false;
        }
        var answers = true;
        try (var connection = smtp.connect(server)) {
            for (var mail : bag) {
                var delivery = deliver(connection, mail);
                answers &= !(delivery instanceof Delivery.NotTaken why
                        && why.trouble().isOutage());
                note(mail, delivery);
            }
        }
        if (answers) {
            transaction.executeWithoutResult(_ -> due.outageIsOver(clock.instant()));
        }
        return answers;
    }

    private Delivery deliver(Connection connection, QueuedMail mail) {
        var earlier = Objects.requireNonNull(transaction.execute(_ -> due.earlier(mail)));
        return connection.deliver(mail.id(), earlier, mail.mail());
    }

    private void note(QueuedMail mail, Delivery delivery) {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            switch (delivery) {
                case Delivery.Taken(var answer) -> due.sent(mail, answer, now);
                case Delivery.NotTaken why -> {
                    var next = now.plus(pause(mail.attempts()));
                    if (why.trouble().isFinal() || next.isAfter(deadline(mail, why.trouble(), now))) {
                        due.failed(mail, why, now);
                    } else {
                        due.deferred(mail, why, next);
                    }
                }
            }
        });
    }

    private static Instant deadline(QueuedMail mail, Trouble trouble, Instant now) {
        return mail.firstTriedAt().orElse(now).plus(trouble.isOutage() ? PATIENCE_WITH_OUTAGES : PATIENCE);
    }

    /** 1, 2, 4, 8 minutes and so on, at most 4 hours. */
    static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
