package io.firsthand.demo;

import io.firsthand.identity.Person;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.How;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Twelve months of leads that end yesterday, but for those that came by file; the same for the same day. */
final class SampleLeads {

    private static final int DAYS = 365;

    private final Chance chance;
    private final SampleWords words;
    private final LocalDate today;
    private final List<Person> marketing;
    private final List<Person> sales;

    SampleLeads(Chance chance, SampleWords words, LocalDate today, List<Person> marketing, List<Person> sales) {
        this.chance = chance;
        this.words = words;
        this.today = today;
        this.marketing = marketing;
        this.sales = sales;
    }

    /** In the order they came. */
    List<Arrival> all() {
        var arrivals = new ArrayList<Arrival>();
        for (var channel : SampleChannel.ALL) {
            for (var number = 1; number <= channel.leads(); number++) {
                arrivals.add(channel.channel() == Channel.BOOTH_CONVERSATION ? atBooth(channel, number) : from(channel));
            }
        }
        arrivals.sort(Comparator.comparing(arrival -> arrival.provenance().at()));
        return arrivals;
    }

    private Arrival atBooth(SampleChannel channel, int number) {
        var show = SampleShow.ofConversation(number);
        var rep = chance.oneOf(chance.happens(0.8) ? sales : marketing);
        var at = show.moment(today, chance.share(), chance.share());
        var place = show.name() + ", " + show.place();
        var provenance = new Provenance(channel.how(), channel.grade(), at, rep.id(), rep.name(), place, null);
        var owner = sales.contains(rep) ? rep : chance.oneOf(sales);
        return arrival(channel, show.campaign(today), chance.oneOf(words.boothNotes), provenance, owner);
    }

    private Arrival from(SampleChannel channel) {
        var at = today.atStartOfDay(ZoneOffset.UTC)
                .minusDays(1 + chance.below(DAYS))
                .plusMinutes(360 + chance.below(720))
                .toInstant();
        var rep = chance.oneOf(sales);
        var provenance = channel.how() == How.TYPED
                ? Provenance.of(channel.how(), channel.grade(), at, rep.id(), rep.name())
                : Provenance.of(channel.how(), channel.grade(), at, null, "kestrel.example");
        var note = chance.happens(0.4) ? null : chance.oneOf(words.otherNotes);
        return arrival(channel, chance.oneOf(channel.campaigns()), note, provenance, rep);
    }

    private Arrival arrival(
            SampleChannel channel, String campaign, @Nullable String note, Provenance provenance, Person owner) {
        var contact = SampleContact.by(chance, words);
        var past = SamplePast.of(channel, provenance.at(), chance, now());
        return Arrival.of(
                        contact.details(chance.happens(0.93)),
                        contact.company(),
                        Source.of(channel.channel(), campaign),
                        note,
                        provenance)
                .withDomain(contact.domain())
                .withHistory(past)
                .withOwner(past.size() > 1 ? owner.id() : null);
    }

    private Instant now() {
        return today.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
