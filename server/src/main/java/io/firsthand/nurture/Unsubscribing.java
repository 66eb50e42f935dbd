package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.NewConsent;
import io.firsthand.privacy.Objections;
import io.firsthand.privacy.Obtained;
import io.firsthand.privacy.Purpose;
import io.firsthand.privacy.Purposes;
import io.firsthand.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends mails of one purpose for whoever follows the link of one, and takes that back. */
@Service
@Transactional
public class Unsubscribing {

    private final UnsubscribeLinks links;
    private final Leads leads;
    private final Consents consents;
    private final Objections objections;
    private final Purposes purposes;
    private final Workspaces workspaces;
    private final Words words;
    private final Clock clock;

    Unsubscribing(
            UnsubscribeLinks links,
            Leads leads,
            Consents consents,
            Objections objections,
            Purposes purposes,
            Workspaces workspaces,
            Words words,
            Clock clock) {
        this.links = links;
        this.leads = leads;
        this.consents = consents;
        this.objections = objections;
        this.purposes = purposes;
        this.workspaces = workspaces;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What a link is about, in its reader's language.
     *
     * @param from what the workspace is called
     * @param ended whether the person gets no such mails
     */
    public record Asked(String from, String purpose, boolean ended, Locale language) {}

    /** Looking changes nothing, for programs that look at mails follow links, too. */
    @Transactional(readOnly = true)
    public Optional<Asked> look(PublicId id) {
        return links.find(id)
                .map(it ->
                        asked(it, lead(it).map(lead -> !may(lead, it.purpose())).orElse(true)));
    }

    /** Ending again changes nothing. */
    public Optional<Asked> end(PublicId id) {
        return links.find(id).map(link -> {
            lead(link).filter(lead -> may(lead, link.purpose())).ifPresent(lead -> {
                var by = actor(link.lead());
                var reason = words.say(
                        language(link),
                        "nurture.unsubscribed.reason",
                        asked(link, true).purpose());
                consents.withdraw(lead.contactId(), link.purpose(), now(), Obtained.EMAIL, reason, by);
                if (may(lead, link.purpose())) {
                    // Nothing was recorded that could be withdrawn: what they are against is being written to at all.
                    objections.add(lead.contactId(), ContactWay.EMAIL, reason, by);
                }
            });
            links.used(id, now());
            return asked(link, true);
        });
    }

    /** For whoever did it by mistake: they say so themselves, and that is kept as their consent. */
    public Optional<Asked> again(PublicId id) {
        return links.find(id).map(link -> {
            lead(link).filter(lead -> !may(lead, link.purpose())).ifPresent(lead -> {
                var by = actor(link.lead());
                var language = language(link);
                objections.end(
                        lead.contactId(), ContactWay.EMAIL, words.say(language, "nurture.resubscribed.reason"), by);
                if (!may(lead, link.purpose())) {
                    consents.record(
                            new NewConsent(
                                    lead.contactId(),
                                    link.purpose(),
                                    Basis.CONSENT,
                                    words.say(
                                            language,
                                            "nurture.resubscribe.wording",
                                            asked(link, false).purpose()),
                                    null,
                                    link.language(),
                                    now(),
                                    Obtained.DOUBLE_OPT_IN,
                                    Map.of("link", id.text())),
                            by);
                }
            });
            return asked(link, lead(link).map(it -> !may(it, link.purpose())).orElse(true));
        });
    }

    private Asked asked(UnsubscribeLinks.Link it, boolean ended) {
        var purpose = purposes.find(it.purpose())
                .map(found -> name(found, language(it)))
                .orElse(it.purpose());
        var from = workspaces.find(CurrentWorkspace.get()).map(Workspace::name).orElse("");
        return new Asked(from, purpose, ended, language(it));
    }

    private String name(Purpose it, Locale language) {
        var own = it.name();
        return own == null ? words.say(language, it.words()) : own;
    }

    private static Locale language(UnsubscribeLinks.Link it) {
        return Locale.of(it.language());
    }

    private boolean may(Lead lead, String purpose) {
        return consents.mayContact(lead.contactId(), purpose, ContactWay.EMAIL).isAllowed();
    }

    /** With the contact that it has by now. */
    private Optional<Lead> lead(UnsubscribeLinks.Link it) {
        return leads.get(it.lead());
    }

    /** In the name of the lead's own person, who is nobody of ours. */
    private static Actor actor(LeadId lead) {
        return new Actor(CurrentWorkspace.get(), lead.value(), Actor.Via.OWN_SERVER, Set.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
