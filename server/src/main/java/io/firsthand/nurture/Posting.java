package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.ContactId;
import io.firsthand.mail.Mails;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.MayContact;
import io.firsthand.privacy.Purpose;
import io.firsthand.privacy.Purposes;
import io.firsthand.track.Design;
import io.firsthand.track.Step;
import io.firsthand.web.Site;
import io.firsthand.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether somebody may get a mail now, and the mail itself. */
@Component
class Posting {

    private final MailLog log;
    private final UnsubscribeLinks links;
    private final NurtureRules rules;
    private final Consents consents;
    private final Purposes purposes;
    private final Mails mails;
    private final People people;
    private final Workspaces workspaces;
    private final Words words;
    private final Site site;

    Posting(
            MailLog log,
            UnsubscribeLinks links,
            NurtureRules rules,
            Consents consents,
            Purposes purposes,
            Mails mails,
            People people,
            Workspaces workspaces,
            Words words,
            Site site) {
        this.log = log;
        this.links = links;
        this.rules = rules;
        this.consents = consents;
        this.purposes = purposes;
        this.mails = mails;
        this.people = people;
        this.workspaces = workspaces;
        this.words = words;
        this.site = site;
    }

    /** For some people at a time, whose mails of late are known and counted on. */
    Post forSome(Collection<ContactId> contacts, Instant now) {
        var settings = rules.get();
        var recent =
                log.since(CurrentWorkspace.get().value(), contacts, now.minus(Duration.ofDays(settings.capDays())));
        var us = workspaces.find(CurrentWorkspace.get()).map(Workspace::name).orElse("");
        return new Post(settings, Set.copyOf(contacts), new HashMap<>(recent), us, now);
    }

    /** What would become of a mail. */
    sealed interface Prospect {

        record Goes() implements Prospect {}

        /** The person has had as many as allowed; not before then. */
        record Later(Instant at) implements Prospect {}

        record Withheld(io.firsthand.nurture.Withheld why) implements Prospect {}
    }

    /** Mails of one round. */
    final class Post {

        private final NurtureSettings settings;
        private final Set<ContactId> contacts;
        private final Map<String, Map<ContactId, MayContact>> allowed = new HashMap<>();
        private final Map<String, Optional<Purpose>> known = new HashMap<>();
        private final Map<ContactId, List<Instant>> recent;
        private final String us;
        private final Instant now;

        private Post(
                NurtureSettings settings,
                Set<ContactId> contacts,
                Map<ContactId, List<Instant>> recent,
                String us,
                Instant now) {
            this.settings = settings;
            this.contacts = contacts;
            this.recent = recent;
            this.us = us;
            this.now = now;
        }

        Prospect prospect(Subject subject, Step.Email step) {
            if (subject.email() == null) {
                return new Prospect.Withheld(Withheld.NO_ADDRESS);
            }
            var may = allowed.computeIfAbsent(step.purpose(), it -> consents.mayContact(contacts, it, ContactWay.EMAIL))
                    .getOrDefault(subject.contact(), new MayContact.NoBasis());
            if (!may.isAllowed()) {
                return new Prospect.Withheld(
                        switch (may) {
                            case MayContact.Objected _ -> Withheld.OBJECTED;
                            case MayContact.Withdrawn _ -> Withheld.WITHDRAWN;
                            case MayContact.NoBasis _, MayContact.Yes _ -> Withheld.NO_CONSENT;
                        });
            }
            if (mails.refusal(subject.email()).isPresent()) {
                return new Prospect.Withheld(Withheld.REFUSED);
            }
            var had = recent.getOrDefault(subject.contact(), List.of());
            return had.size() < settings.capMails()
                    ? new Prospect.Goes()
                    : new Prospect.Later(
                            had.get(had.size() - settings.capMails()).plus(Duration.ofDays(settings.capDays())));
        }

        /** Hands it to the post, in the caller's transaction; false if it was handed over before. */
        boolean send(Subject subject, Stay stay, Design design, Step.Email step) {
            var unsubscribe = site.link("/unsubscribe/"
                    + links.of(subject.lead(), step.purpose(), design.language(), now)
                            .text());
            var keeper = keeper(subject, design);
            var letter = letter(subject, design, step, keeper, unsubscribe);
            var mail = letter.mail(String.valueOf(subject.email()), key(stay, step), unsubscribe)
                    .about(subject.lead().value());
            var queued = mails.queue(
                    keeper.map(it -> mail.from(it.email().value(), it.name())).orElse(mail));
            recent.computeIfAbsent(subject.contact(), _ -> new ArrayList<>()).add(now);
            return queued;
        }

        Letter preview(Subject subject, Design design, Step.Email step) {
            return letter(subject, design, step, keeper(subject, design), site.link("/unsubscribe/…"));
        }

        private Letter letter(
                Subject subject, Design design, Step.Email step, Optional<Person> keeper, String unsubscribe) {
            var purpose = known.computeIfAbsent(step.purpose(), purposes::find)
                    .map(it -> name(it, design))
                    .orElse(step.purpose());
            var foot = words.say(
                    design.locale(),
                    "nurture.mail.foot",
                    settings.imprint().isBlank() ? us : settings.imprint(),
                    purpose,
                    unsubscribe);
            return Letter.of(step, subject.fields(us, keeper.map(Person::name).orElse(us)), foot);
        }

        private String name(Purpose purpose, Design design) {
            var own = purpose.name();
            return own == null ? words.say(design.locale(), purpose.words()) : own;
        }
    }

    /** Who looks after the lead meanwhile, and gets the answers. */
    Optional<Person> keeper(Subject subject, Design design) {
        var named = design.keeper() == null
                ? Optional.<Person>empty()
                : people.find(new PersonId(design.keeper())).filter(Person::active);
        return named.or(
                () -> Optional.ofNullable(subject.owner()).flatMap(people::find).filter(Person::active));
    }

    private static String key(Stay stay, Step step) {
        return "nurture " + stay.id() + " " + step.key();
    }
}
