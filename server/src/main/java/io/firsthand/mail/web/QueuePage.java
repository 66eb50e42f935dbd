package io.firsthand.mail.web;

import io.firsthand.mail.MailState;
import io.firsthand.mail.QueuedMail;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import io.firsthand.web.Tab;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mails in one state, the newest first. */
public record QueuePage(
        MailState state,
        List<QueuedMail> mails,
        Map<MailState, Long> counts,
        boolean serverIsSet,
        @Nullable String next)
        implements Html {

    public List<Tab> tabs() {
        return Stream.of(MailState.values())
                .map(it -> new Tab(
                        Page.say("mail.state." + it.id()),
                        "/settings/mail/queue?state=" + it.id(),
                        it == state,
                        counts.getOrDefault(it, 0L)))
                .toList();
    }
}
