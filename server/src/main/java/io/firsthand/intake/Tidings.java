package io.firsthand.intake;

import io.firsthand.identity.PersonId;
import io.firsthand.notification.News;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Way;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells whoever brought a file what came of it; to be called in the transaction that ends the batch. */
@Component
class Tidings {

    private static final String DONE = "intake.done";
    private static final String FAILED = "intake.failed";

    private final Notifications notifications;

    Tidings(Notifications notifications) {
        this.notifications = notifications;
    }

    void done(Batch batch) {
        tell(batch, DONE);
    }

    void failed(Batch batch) {
        tell(batch, FAILED);
    }

    private void tell(Batch batch, String kind) {
        if (batch.person() != null) {
            var words = kind.equals(DONE) ? "intake.notification.done.said" : "intake.notification.failed.said";
            notifications.tell(
                    new PersonId(batch.person()),
                    News.of(
                                    kind,
                                    "import %s %s %d".formatted(batch.id(), kind, batch.done()),
                                    words,
                                    batch.fileName(),
                                    batch.done())
                            .at("/imports/" + batch.id()));
        }
    }

    @Configuration
    static class Kinds {

        @Bean
        NotificationKind importDone() {
            return new NotificationKind(DONE, "file-import", Way.APP, 40);
        }

        @Bean
        NotificationKind importFailed() {
            return new NotificationKind(FAILED, "alert-triangle", Way.APP_AND_MAIL, 41);
        }
    }
}
