package io.firsthand.mail;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestComponent
class MailSamples implements Samples {

    private final Mails mails;
    private final TransactionTemplate transaction;

    MailSamples(Mails mails, PlatformTransactionManager transactions) {
        this.mails = mails;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var mail = Mail.of("nora@neighbour.example", "Hello", "Hello Nora", "test.hello", "hello");
        company.run(() -> transaction.executeWithoutResult(_ -> mails.queue(mail)));
        var queued = company.in(() -> mails.list(MailState.WAITING, Optional.empty(), 1));
        neighbour.has(queued.getFirst().id(), "/settings/mail/queue/");
    }
}
