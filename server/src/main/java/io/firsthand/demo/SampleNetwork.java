package io.firsthand.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.committee.How;
import io.firsthand.committee.NewObservation;
import io.firsthand.committee.Observations;
import io.firsthand.committee.Observing;
import io.firsthand.committee.Role;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Leads;
import io.firsthand.network.Acquainted;
import io.firsthand.network.Asking;
import io.firsthand.network.Bringing;
import io.firsthand.network.Introduction;
import io.firsthand.network.Introductions;
import io.firsthand.network.PrivateLists;
import io.firsthand.network.Routes;
import io.firsthand.network.Shown;
import io.firsthand.network.TieKeeping;
import io.firsthand.show.Shows;
import io.firsthand.show.Targets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who knows whom: Felix and Aoife brought their connections, Daniel says where he worked. So there are ways to those who pay
 * at two companies that were to be met at the last show and were not; for one Sam has asked Daniel, who worked with them,
 * and they are in touch; for the other nobody has asked yet.
 */
@Component
class SampleNetwork {

    private static final String HEADER = """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            """;
    private static final String EMPLOYER = "Falkenried Maschinenbau GmbH";
    private static final int CONNECTIONS = 60;
    private static final int MOST = 50;

    private final PrivateLists lists;
    private final Acquainted acquainted;
    private final Introductions introductions;
    private final TieKeeping ties;
    private final Routes routes;
    private final Observations observations;
    private final Shows shows;
    private final Targets targets;
    private final Leads leads;

    SampleNetwork(
            PrivateLists lists,
            Acquainted acquainted,
            Introductions introductions,
            TieKeeping ties,
            Routes routes,
            Observations observations,
            Shows shows,
            Targets targets,
            Leads leads) {
        this.lists = lists;
        this.acquainted = acquainted;
        this.introductions = introductions;
        this.ties = ties;
        this.routes = routes;
        this.observations = observations;
        this.shows = shows;
        this.targets = targets;
        this.leads = leads;
    }

    boolean isKnown(SampleStaff staff) {
        return !lists.of(staff.named("Felix").id()).isEmpty();
    }

    /** Nothing, if it is known already. */
    @Transactional
    public void know(SampleStaff staff, LocalDate today) {
        if (isKnown(staff)) {
            return;
        }
        ties.all();
        connect(staff.named("Felix"), "felix", Shown.NAMES, today);
        connect(staff.named("Aoife"), "aoife", Shown.STRENGTH, today);
        wanted(today).ifPresent(it -> introduce(it, staff, today));
    }

    /** Some of the people of the sample, and some who are no contacts. */
    private void connect(Person person, String seed, Shown shown, LocalDate today) {
        var words = new SampleWords();
        var contacts = new SampleContacts(words);
        var rows = new StringBuilder(HEADER);
        for (var i = 0; i < CONNECTIONS; i++) {
            var chance = Chance.of("connections of " + seed, i);
            var contact = contacts.next(chance, contacts.country(chance));
            var since = today.minusDays(200 + chance.below(3_000));
            rows.append("%s,%s,,%s,\"%s\",%s,%s\n"
                    .formatted(
                            contact.given(),
                            contact.family(),
                            chance.happens(0.3) ? contact.email() : "",
                            contact.company(),
                            contact.title().replace(",", " "),
                            since));
        }
        brought(lists.bring(person.id(), "Connections.csv", rows.toString().getBytes(UTF_8), shown));
    }

    private static void brought(Bringing bringing) {
        if (bringing instanceof Bringing.Refused) {
            throw new IllegalStateException(bringing.toString());
        }
    }

    /** Whoever decides at a company that was to be met at the last show. */
    private Optional<Contact> wanted(LocalDate today) {
        var last = SampleShow.ALL.getLast().campaign(today);
        return shows.page(null, MOST).stream().filter(it -> it.name().equals(last)).findFirst().stream()
                .flatMap(show -> targets.of(show.id()).stream())
                .filter(it -> !it.isMet() && it.company() != null && it.owner() == null)
                .flatMap(it -> decider(Objects.requireNonNull(it.company()).id()))
                .max(Comparator.comparing(SampleNetwork::isDecider));
    }

    private Stream<Contact> decider(CompanyId company) {
        return acquainted.people(company).stream()
                .map(ContactId::new)
                .flatMap(it -> leads.contact(it).stream())
                .filter(it -> it.details().name() != null && it.details().email() != null)
                .max(Comparator.comparing(SampleNetwork::isDecider))
                .stream();
    }

    private static boolean isDecider(Contact it) {
        var title = String.valueOf(it.details().title());
        return List.of("Managing Director", "Operations Director", "Technical Director").stream()
                .anyMatch(title::contains);
    }

    private void introduce(Contact contact, SampleStaff staff, LocalDate today) {
        var daniel = staff.named("Daniel");
        var sam = staff.named("Sam");
        var begun = today.minusYears(8);
        var ended = today.minusYears(2);
        brought(lists.bring(
                daniel.id(),
                "Positions.csv",
                "Company Name,Title,Started On,Finished On\n%s,Area sales manager,%s,%s\n"
                        .formatted(EMPLOYER, begun, ended)
                        .getBytes(UTF_8),
                Shown.DETAILS));
        brought(lists.bring(
                daniel.id(),
                "where-they-worked.csv",
                ("email,company,from,until\n"
                                + worked(
                                        String.valueOf(contact.details().email()),
                                        begun.plusYears(1),
                                        ended.minusMonths(3))
                                + worked(SampleTarget.BUYER.email(), begun, ended))
                        .getBytes(UTF_8),
                Shown.DETAILS));
        brought(lists.bring(daniel.id(), "Connections.csv", connected(today).getBytes(UTF_8), Shown.DETAILS));
        pays(contact, today, sam.as(Actor.Via.COMMAND));
        var text =
                "Hello Daniel,\n\nyou worked with %s at Falkenried. We missed them at the show; could you introduce me?"
                        .formatted(contact.details().shown());
        var at = today.minusDays(1).atTime(9, 40).atZone(SamplePeople.ZONE).toInstant();
        var asked = introductions.ask(contact.id(), daniel.id(), null, text, at, sam.as(Actor.Via.COMMAND));
        if (asked instanceof Asking.Done(var it)) {
            done(introductions.answer(
                    it.id(),
                    true,
                    "Gladly, I will call at once.",
                    at.plusSeconds(2_400),
                    daniel.as(Actor.Via.COMMAND)));
            done(introductions.done(
                    it.id(),
                    Introduction.Outcome.MET,
                    "We speak next week about the line.",
                    at.plusSeconds(20_000),
                    sam.as(Actor.Via.COMMAND)));
        } else {
            throw new IllegalStateException(asked.toString());
        }
    }

    private static String worked(String email, LocalDate from, LocalDate until) {
        return "%s,%s,%s,%s\n".formatted(email, EMPLOYER, from, until);
    }

    private static String connected(LocalDate today) {
        var it = SampleTarget.BUYER;
        var name = it.name().split(" ", 2);
        return HEADER
                + "%s,%s,,%s,%s,%s,%s\n"
                        .formatted(name[0], name[1], it.email(), it.company().name(), it.title(), today.minusDays(150));
    }

    /** A colleague of theirs said so. */
    private void pays(Contact contact, LocalDate today, Actor by) {
        var lead = Objects.requireNonNull(
                Objects.requireNonNull(routes.contacts(List.of(contact.id().value()))
                                .get(contact.id().value()))
                        .lead());
        var said = NewObservation.of(lead, Role.ECONOMIC_BUYER, null, null)
                .how(How.TOUCHED, null)
                .at(SampleStory.at(today, 2, 15));
        if (!(observations.observe(said, by) instanceof Observing.Observed)) {
            throw new IllegalStateException("Not said of " + contact.details().shown());
        }
    }

    private static void done(Asking asking) {
        if (!(asking instanceof Asking.Done)) {
            throw new IllegalStateException(asking.toString());
        }
    }
}
