package io.firsthand.mail.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.mail.MailServers;
import io.firsthand.mail.MailState;
import io.firsthand.mail.Mails;
import io.firsthand.web.Redirect;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/settings/mail/queue")
@Requires(Permission.MANAGE_WORKSPACE)
class QueuePages {

    private static final int SHOWN = 50;

    private final Mails mails;
    private final MailServers servers;

    QueuePages(Mails mails, MailServers servers) {
        this.mails = mails;
        this.servers = servers;
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "waiting") String state, @RequestParam Optional<UUID> before) {
        var chosen = Arrays.stream(MailState.values())
                .filter(it -> it.id().equals(state))
                .findAny()
                .orElse(MailState.WAITING);
        var found = mails.list(chosen, before, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var next = found.size() > SHOWN
                ? "/settings/mail/queue?state=%s&before=%s"
                        .formatted(chosen.id(), shown.getLast().id())
                : null;
        return new QueuePage(chosen, shown, mails.counts(), servers.isSet(), next);
    }

    @PostMapping("/{id}/retry")
    View retry(@PathVariable UUID id) {
        if (!mails.retry(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to("/settings/mail/queue").saying("mail.retried", 1);
    }

    @PostMapping("/retry")
    View retryAll() {
        return Redirect.to("/settings/mail/queue").saying("mail.retried", mails.retryAll());
    }
}
