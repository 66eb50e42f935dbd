package io.firsthand.notification;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestComponent
class NotificationSamples implements Samples {

    private final Notifications notifications;
    private final TransactionTemplate transaction;

    NotificationSamples(Notifications notifications, PlatformTransactionManager transactions) {
        this.notifications = notifications;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var rita = company.rita().person().id();
        var news = News.of("lead.assigned", "hello", "lead.notification.assigned.said", "Maya", "Walled Lead")
                .at("/leads");
        company.run(() -> transaction.executeWithoutResult(_ -> notifications.tell(rita, news)));
        var told = company.in(() -> notifications.list(rita, true, Optional.empty(), 1));
        neighbour.has(told.getFirst().id(), "/notifications/");
    }
}
