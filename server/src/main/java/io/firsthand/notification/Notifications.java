package io.firsthand.notification;

import io.firsthand.database.Ids;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.mail.Mail;
import io.firsthand.mail.Mails;
import io.firsthand.web.Site;
import io.firsthand.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people things, and keeps what they were told for 90 days. */
@Service
public class Notifications {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_AT_ONCE = 3;

    private final NotificationRepository repository;
    private final Wishes wishes;
    private final People people;
    private final Mails mails;
    private final QuietHours quiet;
    private final ObjectProvider<Messenger> messengers;
    private final Ripples ripples;
    private final Words words;
    private final Site site;
    private final Ids ids;
    private final Clock clock;

    Notifications(
            NotificationRepository repository,
            Wishes wishes,
            People people,
            Mails mails,
            QuietHours quiet,
            ObjectProvider<Messenger> messengers,
            Ripples ripples,
            Words words,
            Site site,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.wishes = wishes;
        this.people = people;
        this.mails = mails;
        this.quiet = quiet;
        this.messengers = messengers;
        this.ripples = ripples;
        this.words = words;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    /** Tells each of them, in the way each wishes, when the caller's transaction is committed; inactive people nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<PersonId> whom, News news) {
        whom.stream()
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .filter(Person::active)
                .forEach(person -> tell(person, news));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(PersonId whom, News news) {
        tell(List.of(whom), news);
    }

    /**
     * The same, where a mail says more than the sentence.
     *
     * @param letter makes the mail of the usual one, for whom it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(PersonId whom, News news, BiFunction<Person, Mail, Mail> letter) {
        people.find(whom).filter(Person::active).ifPresent(person -> tell(person, news, letter));
    }

    private void tell(Person person, News news) {
        tell(person, news, (_, usual) -> usual);
    }

    private void tell(Person person, News news, BiFunction<Person, Mail, Mail> letter) {
        var way = wishes.of(person.id(), news.kind());
        if (way.inApp() && repository.insert(ids.next(), person.id(), news, clock.instant())) {
            ripples.afterCommit(person.id());
        }
        if (way == Way.OFF) {
            return;
        }
        var reachable = quiet.end(person);
        if (way.byMail()) {
            mails.queue(letter.apply(person, letter(person, news)), reachable);
        }
        messengers.orderedStream().forEach(it -> it.tell(person, news, said(person, news), reachable));
    }

    private String said(Person person, News news) {
        return words.say(person.language(), news.words(), news.arguments().toArray());
    }

    private Mail letter(Person person, News news) {
        var said = said(person, news);
        var text = words.say(
                person.language(),
                "notification.mail.text",
                said,
                site.link(news.href()),
                site.link("/account/notifications"));
        var key = "notification " + person.id().value() + " " + news.key();
        var mail = new Mail(person.email().value(), said, text, null, news.kind(), key, news.lead(), null);
        return news.lead() == null ? mail : mail.inThread(news.lead());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Notification> list(PersonId person, boolean unreadOnly, Optional<UUID> before, int count) {
        return repository.list(person, unreadOnly, before, count);
    }

    @Transactional(readOnly = true)
    public long unread(PersonId person) {
        return repository.unread(person);
    }

    /** Wakes its holder when something about the person's notifications changes in this process. */
    public Watch watch(PersonId person) {
        return ripples.watch(person);
    }

    /** How things are now, with what is new since that one. */
    @Transactional(readOnly = true)
    public Pulse pulse(PersonId person, Optional<UUID> last) {
        var newest = repository.newest(person).orElse(Pulse.BEFORE_ALL);
        var fresh = last.filter(it -> it.compareTo(newest) != 0)
                .map(it -> repository.after(person, it, MOST_AT_ONCE))
                .orElse(List.of());
        return new Pulse(repository.unread(person), newest, fresh);
    }

    /** Marks one as read and returns it; empty if the person has none of this id. */
    @Transactional
    public Optional<Notification> read(PersonId person, UUID id) {
        var found = repository.find(person, id);
        if (found.isPresent() && repository.read(person, Optional.of(id), clock.instant()) > 0) {
            ripples.afterCommit(person);
        }
        return found;
    }

    /** Marks all as read and returns how many were not. */
    @Transactional
    public int readAll(PersonId person) {
        ripples.afterCommit(person);
        return repository.read(person, Optional.empty(), clock.instant());
    }

    /** Takes back that one was read; returns whether the person has one of this id. */
    @Transactional
    public boolean unread(PersonId person, UUID id) {
        ripples.afterCommit(person);
        return repository.unread(person, id);
    }

    /** Forgets what is older than 90 days. */
    @Transactional
    void tidy() {
        repository.forget(ids.at(clock.instant().minus(KEPT)));
    }

    /** Forgets everything said about the lead, in the app and in mails. */
    @Transactional
    public int eraseAbout(UUID lead) {
        return repository.eraseAbout(lead) + mails.eraseAbout(lead);
    }

    /** Forgets what was said in the app about a page. */
    @Transactional
    public int eraseAt(String href) {
        return repository.eraseAt(href);
    }
}
