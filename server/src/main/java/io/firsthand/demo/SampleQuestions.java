package io.firsthand.demo;

import io.firsthand.content.Asking;
import io.firsthand.content.BuyerQuestions;
import io.firsthand.content.Giving;
import io.firsthand.content.Hearing.Place;
import io.firsthand.content.Hearings;
import io.firsthand.content.Hearings.Heard;
import io.firsthand.content.Openings;
import io.firsthand.content.Question.Kind;
import io.firsthand.content.Sendings;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sample's buyers asked, and the content that some of them got. */
@Component
class SampleQuestions {

    private static final int ASK_OF_A_HUNDRED = 30;
    private static final int UNSORTED = 6;

    /** The answer that has long been there is sent to every third who asks. */
    private static final double GIVEN = 0.35;

    private final BuyerQuestions questions;
    private final Hearings hearings;
    private final SamplePieces pieces;
    private final Sendings sendings;
    private final Openings openings;
    private final SampleConsents consents;
    private final Leads leads;

    SampleQuestions(
            BuyerQuestions questions,
            Hearings hearings,
            SamplePieces pieces,
            Sendings sendings,
            Openings openings,
            SampleConsents consents,
            Leads leads) {
        this.questions = questions;
        this.hearings = hearings;
        this.pieces = pieces;
        this.sendings = sendings;
        this.openings = openings;
        this.consents = consents;
        this.leads = leads;
    }

    /** One that buyers ask, in the words that reps write down. */
    private record Asked(Kind kind, String text, List<String> wordings) {

        static Asked question(String text, String... wordings) {
            return new Asked(Kind.QUESTION, text, List.of(wordings));
        }

        static Asked objection(String text, String... wordings) {
            return new Asked(Kind.OBJECTION, text, List.of(wordings));
        }
    }

    static final String FILM = "Does it run recycled film?";
    static final String CHANGEOVER = "How long does a changeover take?";
    static final String PAYBACK = "When does it pay off?";
    static final String FOOD = "Which certificates do you have for contact with food?";

    private static final List<Asked> ALL = List.of(
            Asked.question("What is the lead time for delivery?"),
            Asked.question(FILM, "Läuft Folie aus Rezyklat darauf?", "recycled film, does it run?"),
            Asked.question(PAYBACK, "Wann rechnet sich die Anlage?"),
            Asked.question(FOOD, "Certificates for food contact?"),
            Asked.question("How fast do spare parts arrive?", "Wie schnell kommen Ersatzteile?"),
            Asked.question(CHANGEOVER, "Wie lange dauert ein Formatwechsel?", "changeover time between formats?"),
            Asked.question("Does it connect to our SAP system?", "Gibt es eine Anbindung an SAP?"),
            Asked.question("Who trains our operators?"),
            Asked.objection("We have no budget for this before next year", "Kein Budget in diesem Jahr"),
            Asked.objection("Our present supplier is cheaper"));

    private static final List<String> WORDS = List.of(
            "Will it still seal at minus ten degrees?",
            "is the film scrap lower than on their old line",
            "Wie laut ist die Maschine?",
            "can we see one running near Lyon",
            "spare part delivery on weekends",
            "Rezyklatfolie mit 30 Prozent Anteil");

    void ask(List<SampleLead> sample, Map<SampleLead, LeadId> ids, SampleStaff staff, LocalDate today) {
        var now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        var known = known(staff);
        var asking = asking(sample, now);
        var published = pieces.make(known, staff, today);
        for (var i = 0; i < asking.size(); i++) {
            var it = asking.get(i);
            var chance = Chance.of("asked", i);
            var lead = Objects.requireNonNull(ids.get(it));
            var by = by(it, staff);
            var at = asked(it, chance);
            if (i < UNSORTED) {
                hear(lead, WORDS.get(i), null, at, by);
                continue;
            }
            var asked = i < UNSORTED + 3 ? ALL.get(1) : ALL.get(Math.min(chance.below(6) + chance.below(6), 9));
            var words = chance.oneOf(asked.wordings().isEmpty() ? List.of(asked.text()) : asked.wordings());
            hear(lead, words, known.get(asked.text()), at, by);
            if (asked.text().equals(CHANGEOVER) && chance.happens(GIVEN)) {
                give(lead, published.changeover(), at.plus(Duration.ofHours(20)), by, chance, now);
            }
        }
        var first = Objects.requireNonNull(ids.get(asking.get(UNSORTED)));
        give(
                first,
                published.film(),
                now.minus(Duration.ofHours(30)),
                staff.named("Sam").as(Actor.Via.COMMAND),
                null,
                now);
    }

    private Map<String, UUID> known(SampleStaff staff) {
        var tobias = staff.named("Tobias").as(Actor.Via.COMMAND);
        var known = new LinkedHashMap<String, UUID>();
        for (var it : ALL) {
            known.put(it.text(), added(it.kind(), it.text(), tobias));
            it.wordings().stream()
                    .filter(other -> other.endsWith("?"))
                    .forEach(other -> questions.merge(
                            Objects.requireNonNull(known.get(it.text())), added(it.kind(), other, tobias), tobias));
        }
        return known;
    }

    private UUID added(Kind kind, String text, Actor by) {
        return switch (questions.add(kind, text, by)) {
            case Asking.Asked(var it) -> it.id();
            case Asking.AlreadyKnown(var it) -> it.id();
            case Asking.Missing(), Asking.Refused _ -> throw new IllegalStateException(text);
        };
    }

    /** Those with whom somebody speaks; three with an opportunity that is open in front of those who have a question. */
    static List<SampleLead> asking(List<SampleLead> sample, Instant now) {
        var some = new ArrayList<SampleLead>();
        for (var i = 0; i < sample.size(); i++) {
            var it = sample.get(i);
            var stage = it.stage().stage();
            var spoken = stage != Stage.INQUIRY && stage != Stage.NURTURE && stage != Stage.DISQUALIFIED;
            if (spoken
                    && it.owner().isPresent()
                    && it.stage().at().isBefore(Office.lately(now))
                    && Chance.of("asks", i).below(100) < ASK_OF_A_HUNDRED) {
                some.add(it);
            }
        }
        some.sort((one, other) -> Boolean.compare(isOpen(other), isOpen(one)));
        var unsorted = some.stream().filter(it -> !isOpen(it)).limit(UNSORTED).toList();
        some.removeAll(unsorted);
        some.addAll(0, unsorted);
        return some;
    }

    static Instant asked(SampleLead it, Chance chance) {
        return Office.from(it.stage().at().plus(Duration.ofHours(3)), chance);
    }

    private static boolean isOpen(SampleLead it) {
        return it.stage().stage() == Stage.OPPORTUNITY && it.hasEmail();
    }

    private void hear(LeadId lead, String words, @Nullable UUID question, Instant at, Actor by) {
        if (hearings.hear(new Heard(lead, words, Place.LEAD, null, at), question, by)
                .isEmpty()) {
            throw new IllegalStateException("Not heard: " + words);
        }
    }

    /** Whoever opens it had allowed us to see that. */
    private void give(LeadId lead, UUID piece, Instant at, Actor by, @Nullable Chance chance, Instant now) {
        if (at.isAfter(now)) {
            return;
        }
        var opened = at.plus(Duration.ofHours(7));
        var opens = opened.isBefore(now) && (chance == null || chance.happens(0.6));
        if (opens) {
            leads.get(lead).ifPresent(it -> consents.allow(it.contactId(), at, by));
        }
        if (sendings.link(lead, piece, "en", at, by) instanceof Giving.Given given && opens) {
            openings.open(new PublicId(CurrentWorkspace.get(), given.sending().number()), opened);
        }
    }

    private static Actor by(SampleLead it, SampleStaff staff) {
        return staff.named(it.owner().orElseThrow().split(" ", 2)[0]).as(Actor.Via.COMMAND);
    }
}
