package io.firsthand.capture.web;

import io.firsthand.capture.FollowUpMails;
import io.firsthand.capture.Letter;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadProblems;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mail that may follow a conversation, for the phone. */
@RestController
@RequestMapping(path = "/capture/api/follow-up", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_LEADS)
class LetterApi {

    private final FollowUpMails letters;
    private final Leads leads;

    LetterApi(FollowUpMails letters, Leads leads) {
        this.letters = letters;
        this.leads = leads;
    }

    @GetMapping("/{lead}")
    Letter suggested(@PathVariable UUID lead, Actor actor, Locale locale) {
        return leads.get(new LeadId(lead))
                .flatMap(it -> letters.suggested(it, actor, locale))
                .orElseThrow(() -> LeadProblems.missing("conversation"));
    }
}
