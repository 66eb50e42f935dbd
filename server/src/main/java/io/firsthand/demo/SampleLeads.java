package io.firsthand.demo;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twelve months of leads that end yesterday, but for those that came by file; the same for the same day. */
final class SampleLeads {

    /** The name of the website as a system, which stands for the leads it brings. */
    static final String WEBSITE = "kestrel.example";

    private static final String KEYS = "demo";
    private static final int DAYS = 365;
    private static final double WITH_EMAIL = 0.93;
    private static final double WITH_BUDGET = 0.45;
    private static final List<String> BUDGETS =
            List.of("12000", "25000", "40000", "60000", "85000", "120000", "180000", "260000");

    private final SampleWords words;
    private final SampleContacts contacts;
    private final SampleStaff staff;
    private final LocalDate today;
    private final SampleNotes notes;
    private final List<SampleLead> leads = new ArrayList<>();

    private SampleLeads(SampleWords words, SampleContacts contacts, SampleStaff staff, LocalDate today) {
        this.words = words;
        this.notes = new SampleNotes(words);
        this.contacts = contacts;
        this.staff = staff;
        this.today = today;
    }

    static List<SampleLead> of(SampleWords words, SampleContacts contacts, SampleStaff staff, LocalDate today) {
        var sample = new SampleLeads(words, contacts, staff, today);
        var talks = SampleShow.talks(today);
        for (var channel : SampleChannel.ALL) {
            for (var number = 0; number < channel.leads(); number++) {
                var chance = Chance.of(channel.channel().id(), number);
                sample.leads.add(
                        channel.isBooth()
                                ? sample.atBooth(channel, talks.get(number), chance)
                                : channel.byHand() ? sample.byHand(channel, chance) : sample.online(channel, chance));
            }
        }
        return sample.leads;
    }

    private SampleLead atBooth(SampleChannel channel, SampleShow.Talk talk, Chance chance) {
        var show = talk.show();
        var at = talk.at();
        var rep = staff.at(show, chance);
        var provenance = typed(at, rep, show.name() + ", " + show.place());
        var contact = contacts.next(chance, chance.happens(0.5) ? show.country() : contacts.country(chance));
        var past = SamplePast.of(channel, at, chance, now());
        var cold = past.size() == 1 || past.getLast().stage() == Stage.DISQUALIFIED;
        var source = Source.of(channel.channel(), show.campaign(today));
        return lead(
                contact,
                source,
                notes.atBooth(contact, cold, chance),
                provenance,
                past,
                rep.as(Actor.Via.COMMAND),
                chance);
    }

    private SampleLead byHand(SampleChannel channel, Chance chance) {
        var contact = contacts.next(chance, contacts.country(chance));
        var rep = staff.sellerFor(contact.country(), chance);
        var at = Office.from(sometime(chance, 8, 10), chance);
        if (!at.isBefore(now())) {
            at = Office.from(at.minusSeconds(5 * 86_400), chance);
        }
        var past = SamplePast.of(channel, at, chance, now());
        var note = chance.happens(0.85) ? contact.noteOf(words.callNotes, chance) : null;
        var source = Source.of(channel.channel(), chance.oneOf(channel.campaigns()));
        return lead(contact, source, note, typed(at, rep, null), past, rep.as(Actor.Via.COMMAND), chance);
    }

    private SampleLead online(SampleChannel channel, Chance chance) {
        var contact = contacts.next(chance, contacts.country(chance));
        var at = sometime(chance, 6, 16);
        var past = SamplePast.of(channel, at, chance, now());
        var note = switch (channel.channel()) {
            case CONTENT_DOWNLOAD -> null;
            case CONTACT_FORM -> contact.noteOf(words.formNotes, chance);
            default -> chance.happens(0.6) ? contact.noteOf(words.formNotes, chance) : null;
        };
        var source = SampleCampaign.mark(Source.of(channel.channel(), chance.oneOf(channel.campaigns())), chance);
        var provenance = Provenance.of(How.API, Grade.B, at, null, WEBSITE);
        return lead(contact, source, note, provenance, past, staff.website(), chance);
    }

    private SampleLead lead(
            SampleContact contact,
            Source source,
            @Nullable String note,
            Provenance provenance,
            List<Arrival.Past> past,
            Actor by,
            Chance chance) {
        var isReachable = provenance.how() == How.API || contact.phone() == null || chance.happens(WITH_EMAIL);
        var owner =
                past.size() > 1 ? Optional.of(staff.sellerFor(contact.country(), chance)) : Optional.<Person>empty();
        var arrival = Arrival.of(contact.details(isReachable), contact.company(), source, note, provenance)
                .withDomain(contact.domain())
                .withHistory(past)
                .withOwner(owner.map(Person::id).orElse(null))
                .withCustom(budget(leads.size() + 1))
                .withKey(key(leads.size() + 1));
        return new SampleLead(contact, arrival, by, owner.map(Person::name));
    }

    /** What some of them say they can spend, in euros. */
    private static Map<String, Object> budget(int number) {
        var chance = Chance.of("budget", number);
        return chance.happens(WITH_BUDGET) ? Map.of(SampleDefinition.BUDGET, chance.oneOf(BUDGETS)) : Map.of();
    }

    /** How many there are. */
    static int count() {
        return SampleChannel.ALL.stream().mapToInt(SampleChannel::leads).sum();
    }

    static Arrival.Key key(int number) {
        return new Arrival.Key(KEYS, Integer.toString(number));
    }

    private static Provenance typed(Instant at, Person by, @Nullable String place) {
        return new Provenance(How.TYPED, Grade.C, at, by.id(), by.name(), place, null);
    }

    /** On a working day mostly, within so many hours from the given one on. */
    private Instant sometime(Chance chance, int hour, int hours) {
        var day = today.minusDays(1 + chance.below(DAYS));
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 && chance.happens(0.8)) {
            day = day.minusDays(2);
        }
        var second = (long) (chance.middling() * hours * 3600);
        return day.atTime(hour, 0).plusSeconds(second).atZone(SamplePeople.ZONE).toInstant();
    }

    private Instant now() {
        return today.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
