package io.firsthand.privacy;

import io.firsthand.lead.LeadId;
import io.firsthand.mail.Mails;
import io.firsthand.mail.QueuedMail;
import io.firsthand.notification.Notifications;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails to the person, and what our people were told about the person's leads. */
@Component
class NoticePersonalData implements PersonalData {

    private final Mails mails;
    private final Notifications notifications;

    NoticePersonalData(Mails mails, Notifications notifications) {
        this.mails = mails;
        this.notifications = notifications;
    }

    @Override
    public String heading() {
        return "privacy.notices";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return subject.marks().emails().stream()
                .flatMap(it -> mails.to(it).stream())
                .map(NoticePersonalData::tell)
                .toList();
    }

    private static Map<String, Object> tell(QueuedMail it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", it.createdAt().toString());
        told.put("to", it.mail().to());
        told.put("subject", it.mail().subject());
        told.put("state", it.state().name());
        return told;
    }

    @Override
    public Erased erase(Subject subject) {
        var toThem = subject.marks().emails().stream().mapToInt(mails::erase).sum();
        var about = subject.leads().stream()
                .map(LeadId::value)
                .mapToInt(notifications::eraseAbout)
                .sum();
        return Erased.of(toThem + about);
    }
}
