package io.firsthand.demo;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What happened to some of the leads after they were captured. */
final class SampleLater {

    private static final int SECOND_VISITS = 90;
    private static final int SIGNALS = 160;
    private static final int CORRECTIONS = 60;
    private static final int NOTES = 140;

    private final SampleWords words;
    private final LocalDate today;
    private final Instant now;
    private final Instant lately;

    SampleLater(SampleWords words, LocalDate today) {
        this.words = words;
        this.today = today;
        this.now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        this.lately = Office.lately(now);
    }

    /** Something that happens to the nth of the leads. */
    record Visit(int lead, Arrival arrival) {}

    record Sign(int lead, Signal signal) {}

    record Correction(int lead, Source source, String reason, Instant at) {}

    record Said(int lead, String text, Instant at) {}

    /** Arrivals of people whose lead is open and has an address to know it by. */
    List<Visit> visits(List<SampleLead> leads) {
        var visits = new ArrayList<Visit>();
        for (var lead : some(
                leads,
                "visit",
                SECOND_VISITS,
                it -> it.hasEmail() && it.stage().stage().isOpen())) {
            var it = leads.get(lead);
            var chance = Chance.of("visited", lead);
            var channel = SampleChannel.of(
                    chance.oneOf(List.of(Channel.CONTENT_DOWNLOAD, Channel.PRICING_ENQUIRY, Channel.DEMO_REQUEST)));
            var at = after(it.at(), 20, now, chance);
            visits.add(new Visit(
                    lead,
                    Arrival.of(
                                    ContactDetails.of(
                                            it.contact().name(), it.contact().email(), null, null),
                                    it.contact().company(),
                                    SampleCampaign.mark(
                                            Source.of(channel.channel(), chance.oneOf(channel.campaigns())), chance),
                                    channel.channel() == Channel.CONTENT_DOWNLOAD
                                            ? null
                                            : it.contact().noteOf(words.formNotes, chance),
                                    Provenance.of(How.API, Grade.B, at, null, SampleLeads.WEBSITE))
                            .withKey(SampleLeads.key(leads.size() + 1 + visits.size()))));
        }
        return visits;
    }

    List<Sign> signals(List<SampleLead> leads) {
        var signs = new ArrayList<Sign>();
        for (var lead : some(leads, "signal", SIGNALS, it -> it.stage().stage() != Stage.DISQUALIFIED)) {
            var chance = Chance.of("signalled", lead);
            var explicit = chance.happens(0.35);
            var name = chance.oneOf(explicit ? List.of("pricing", "demo", "quote") : List.of("visit", "download"));
            var kind = explicit ? Signal.Kind.EXPLICIT : Signal.Kind.ENGAGEMENT;
            signs.add(new Sign(
                    lead, new Signal(kind, name, after(leads.get(lead).at(), 25, now, chance))));
        }
        return signs;
    }

    List<Correction> corrections(List<SampleLead> leads) {
        var corrections = new ArrayList<Correction>();
        for (var lead : some(
                leads,
                "correction",
                CORRECTIONS,
                it -> it.at().isBefore(lately) && !fitting(it).isEmpty())) {
            var it = leads.get(lead);
            var chance = Chance.of("corrected", lead);
            var told = chance.oneOf(fitting(it)).told(SampleShow.shortlyBefore(it.at(), today), it.owner());
            var at = Office.from(after(it.at(), 12, lately, chance), chance);
            corrections.add(new Correction(lead, Source.of(told.to(), told.campaign()), told.reason(), at));
        }
        return corrections;
    }

    private List<SampleCorrection> fitting(SampleLead lead) {
        var show = SampleShow.shortlyBefore(lead.at(), today);
        return words.corrections.stream()
                .filter(it -> it.fits(lead.arrival().source().channel(), show, lead.owner()))
                .toList();
    }

    /** What owners wrote down later, on leads that are or were worked on. */
    List<Said> notes(List<SampleLead> leads) {
        var notes = new ArrayList<Said>();
        for (var lead : some(
                leads,
                "note",
                NOTES,
                it -> it.stage().at().isBefore(lately) && isWorkedOn(it.stage().stage()))) {
            var chance = Chance.of("noted", lead);
            var at = Office.from(after(leads.get(lead).stage().at(), 6, lately, chance), chance);
            notes.add(new Said(lead, chance.oneOf(words.laterNotes), at));
        }
        return notes;
    }

    private static boolean isWorkedOn(Stage stage) {
        return stage == Stage.SAL || stage == Stage.SQL || stage == Stage.OPPORTUNITY;
    }

    /** So many of those that qualify, by chance. */
    private static List<Integer> some(List<SampleLead> leads, String what, int count, Predicate<SampleLead> which) {
        return IntStream.range(0, leads.size())
                .boxed()
                .filter(lead -> which.test(leads.get(lead)))
                .sorted(Comparator.comparingInt(lead -> Chance.of(what, lead).below(Integer.MAX_VALUE)))
                .limit(count)
                .toList();
    }

    /** A moment before the end that lies mostly about so many days later. */
    private static Instant after(Instant at, double days, Instant end, Chance chance) {
        var left = Duration.between(at, end).toSeconds();
        var wished = 1800 + (long) (chance.around(days) * 24 * 3600);
        return at.plusSeconds(wished < left ? wished : (long) (chance.middling() * left));
    }
}
