package io.firsthand.mail;

import io.firsthand.identity.Invitation;
import io.firsthand.identity.InvitationPost;
import io.firsthand.identity.Person;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails invitations, where a mail server is set; nobody waits for one that comes with the server days later. */
@Component
class InvitationMail implements InvitationPost {

    private final Mails mails;
    private final MailServers servers;
    private final Workspaces workspaces;

    InvitationMail(Mails mails, MailServers servers, Workspaces workspaces) {
        this.mails = mails;
        this.servers = servers;
        this.workspaces = workspaces;
    }

    @Override
    @Transactional
    public boolean post(Invitation invitation, String link, Person by, Locale language, boolean back) {
        return servers.isSet()
                && mails.queue(
                        invitation.person().email().value(),
                        language,
                        back ? "mail.back" : "mail.invitation",
                        "invitation " + invitation.id(),
                        invitation.person().name(),
                        by.name(),
                        workspaces.find(by.workspace()).map(Workspace::name).orElse(""),
                        link);
    }
}
