package io.firsthand.content;

import io.firsthand.content.Giving.Why;
import io.firsthand.content.Sending.Way;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.mail.Mail;
import io.firsthand.mail.MailServers;
import io.firsthand.mail.Mails;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.MayContact;
import io.firsthand.privacy.Purposes;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import io.firsthand.web.Words;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails by which people of ours send content to a lead; an answer to what it asked needs no consent, anything else does. */
@Service
@Transactional
public class ContentMails {

    /** Stands in a text for the link, which is not known before it is sent. */
    public static final String LINK = "{{link}}";

    private static final String KIND = "content.mail";
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;

    private final Sendings sendings;
    private final PieceBook pieces;
    private final Hearings hearings;
    private final BuyerQuestions questions;
    private final Leads leads;
    private final Consents consents;
    private final MailServers servers;
    private final Mails mails;
    private final People people;
    private final Touches touches;
    private final Words words;
    private final Clock clock;

    ContentMails(
            Sendings sendings,
            PieceBook pieces,
            Hearings hearings,
            BuyerQuestions questions,
            Leads leads,
            Consents consents,
            MailServers servers,
            Mails mails,
            People people,
            Touches touches,
            Words words,
            Clock clock) {
        this.sendings = sendings;
        this.pieces = pieces;
        this.hearings = hearings;
        this.questions = questions;
        this.leads = leads;
        this.consents = consents;
        this.servers = servers;
        this.mails = mails;
        this.people = people;
        this.touches = touches;
        this.words = words;
        this.clock = clock;
    }

    /** What stands in the mail before anybody changes it. */
    public record Draft(String subject, String text) {}

    @Transactional(readOnly = true)
    public Draft draft(Lead lead, Piece piece, Actor actor, Locale language) {
        var given = lead.contact().givenName();
        var asked = asked(lead.id(), piece).stream().findFirst();
        var name = given == null ? lead.contact().shown() : given;
        var from = actor.person().flatMap(people::find).map(Person::name).orElse("");
        return new Draft(
                piece.title(),
                asked.map(it -> words.say(language, "content.mail.answer", name, it.text(), piece.title(), LINK, from))
                        .orElseGet(() -> words.say(language, "content.mail.offer", name, piece.title(), LINK, from)));
    }

    /** Why no mail would go, if none would. */
    @Transactional(readOnly = true)
    public Optional<Why> hindrance(Lead lead, Piece piece) {
        if (lead.contact().email() == null) {
            return Optional.of(Why.NO_ADDRESS);
        }
        var purpose = asked(lead.id(), piece).isEmpty() ? Purposes.NEWS : Purposes.ENQUIRY;
        return switch (consents.mayContact(lead.contactId(), purpose, ContactWay.EMAIL)) {
            case MayContact.Yes _ -> servers.isSet() ? Optional.empty() : Optional.of(Why.NO_SERVER);
            case MayContact.Objected _, MayContact.Withdrawn _ -> Optional.of(Why.OBJECTED);
            case MayContact.NoBasis _ -> Optional.of(Why.NO_CONSENT);
        };
    }

    /** Queues the mail and logs that we wrote. */
    public Giving send(LeadId id, UUID piece, String language, String subject, String text, Actor actor) {
        var lead = leads.get(id).orElse(null);
        var what = pieces.find(piece).orElse(null);
        if (lead == null || what == null) {
            return new Giving.Missing();
        }
        if (subject.isBlank() || text.isBlank() || subject.length() > LONGEST_SUBJECT || text.length() > LONGEST_TEXT) {
            return new Giving.Withheld(Why.EMPTY);
        }
        var hindered = hindrance(lead, what);
        if (hindered.isPresent()) {
            return new Giving.Withheld(hindered.get());
        }
        var giving = sendings.give(id, piece, language, Way.MAIL, null, clock.instant(), actor);
        if (giving instanceof Giving.Given(var sending, var link)) {
            var body = text.contains(LINK) ? text.replace(LINK, link) : text.strip() + "\n\n" + link;
            var mail = Mail.of(
                            Objects.requireNonNull(lead.contact().email()),
                            subject,
                            body,
                            KIND,
                            KIND + " " + sending.id())
                    .about(id.value());
            mails.queue(actor.person()
                    .flatMap(people::find)
                    .map(it -> mail.from(it.email().value(), it.name()))
                    .orElse(mail));
            touches.log(
                    NewTouch.of(
                                    id,
                                    Touch.Medium.EMAIL,
                                    Touch.Direction.OUTBOUND,
                                    Touch.Outcome.ATTEMPTED,
                                    clock.instant())
                            .by(actor.person().orElse(null), null)
                            .withNote(subject),
                    actor);
        }
        return giving;
    }

    /** Which of the questions that a piece answers the lead asked. */
    private List<Question> asked(LeadId lead, Piece piece) {
        var answered = pieces.questions(List.of(piece)).getOrDefault(piece.id(), Set.of());
        var heard = hearings.of(lead).stream()
                .map(Hearing::question)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return questions.of(heard).values().stream()
                .filter(it -> answered.contains(it.root()))
                .toList();
    }
}
