package io.firsthand.capture;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.Lead;
import io.firsthand.mail.Mail;
import io.firsthand.mail.MailServers;
import io.firsthand.mail.Mails;
import io.firsthand.show.FollowUps;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import io.firsthand.web.Words;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests the mail that follows a conversation, out of what was noted, and sends it where a mail server is set. */
@Service
@Transactional
public class FollowUpMails {

    static final String KIND = "capture.letter";

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;

    private final Captures captures;
    private final Shows shows;
    private final FollowUps followUps;
    private final People people;
    private final MailServers servers;
    private final Mails mails;
    private final Touches touches;
    private final Words words;
    private final Clock clock;

    FollowUpMails(
            Captures captures,
            Shows shows,
            FollowUps followUps,
            People people,
            MailServers servers,
            Mails mails,
            Touches touches,
            Words words,
            Clock clock) {
        this.captures = captures;
        this.shows = shows;
        this.followUps = followUps;
        this.people = people;
        this.servers = servers;
        this.mails = mails;
        this.touches = touches;
        this.words = words;
        this.clock = clock;
    }

    /** From the latest conversation on the lead: the reader's own, if there is one; empty when there was none. */
    @Transactional(readOnly = true)
    public Optional<Letter> suggested(Lead lead, Actor reader, Locale locale) {
        var all = captures.of(lead.id());
        var own = all.stream()
                .filter(it -> it.rep().value().equals(reader.id()))
                .max(Comparator.comparing(Conversation::at));
        return own.or(() -> all.stream().max(Comparator.comparing(Conversation::at)))
                .filter(it -> !it.erased())
                .map(it -> suggested(lead, it, reader, locale));
    }

    private Letter suggested(Lead lead, Conversation it, Actor reader, Locale locale) {
        var to = lead.contact().email() == null ? "" : lead.contact().email();
        var filling = filling(lead, it, reader);
        var template = it.show().flatMap(followUps::template).map(found -> found.filled(filling));
        return template.map(found -> new Letter(to, found.subject(), found.body()))
                .orElseGet(() -> ours(to, filling, it.told(), locale));
    }

    /** What a show's template may name. */
    private Map<String, String> filling(Lead lead, Conversation it, Actor reader) {
        var contact = lead.contact();
        var notes = it.told().text();
        return Map.of(
                "name", contact.shown(),
                "given", contact.givenName() == null ? contact.shown() : contact.givenName(),
                "company",
                        Optional.ofNullable(lead.company())
                                .map(CompanyLink::name)
                                .orElse(""),
                "show", it.show().flatMap(shows::find).map(Show::name).orElse(""),
                "rep", reader.person().flatMap(people::find).map(Person::name).orElse(""),
                "notes", notes == null ? "" : notes);
    }

    private Letter ours(String to, Map<String, String> filling, Told told, Locale locale) {
        var show = filling.getOrDefault("show", "");
        var notes = filling.getOrDefault("notes", "");
        return new Letter(
                to,
                words.say(locale, show.isEmpty() ? "capture.letter.subject" : "capture.letter.subject.show", show),
                words.say(
                        locale,
                        "capture.letter.body",
                        filling.getOrDefault("given", ""),
                        show.isEmpty() ? "" : words.say(locale, "capture.letter.at", show),
                        notes.isEmpty() ? "" : words.say(locale, "capture.letter.notes", notes),
                        told.next() == null ? "" : words.say(locale, "capture.letter.next", told.next()),
                        filling.getOrDefault("rep", "")));
    }

    /** Whether we can send it ourselves. */
    public boolean canSend() {
        return servers.isSet();
    }

    /** What became of a letter that somebody wanted to send. */
    public enum Sending {
        SENT,
        NO_SERVER,
        NO_ADDRESS,
        EMPTY,
        /** The person does not want mail. */
        OBJECTED
    }

    /** Queues a letter to the lead's own address, and logs that we wrote. */
    public Sending send(Lead lead, String subject, String body, Actor actor) {
        var to = lead.contact().email();
        if (!canSend()) {
            return Sending.NO_SERVER;
        }
        if (to == null) {
            return Sending.NO_ADDRESS;
        }
        if (lead.doNotContact().contains("any") || lead.doNotContact().contains("email")) {
            return Sending.OBJECTED;
        }
        if (subject.isBlank() || body.isBlank() || subject.length() > LONGEST_SUBJECT || body.length() > LONGEST_BODY) {
            return Sending.EMPTY;
        }
        var mail = Mail.of(to, subject, body, KIND, KIND + " " + UUID.randomUUID())
                .about(lead.id().value());
        mails.queue(actor.person()
                .flatMap(people::find)
                .map(it -> mail.from(it.email().value(), it.name()))
                .orElse(mail));
        touches.log(
                NewTouch.of(
                                lead.id(),
                                Touch.Medium.EMAIL,
                                Touch.Direction.OUTBOUND,
                                Touch.Outcome.ATTEMPTED,
                                clock.instant())
                        .by(actor.person().orElse(null), null)
                        .withNote(subject),
                actor);
        return Sending.SENT;
    }
}
