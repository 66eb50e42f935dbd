package io.firsthand.nurture;

import io.firsthand.content.PieceBook;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Result;
import io.firsthand.criterion.Truth;
import io.firsthand.knowledge.Wanted;
import io.firsthand.lead.LeadId;
import io.firsthand.outbound.Endpoint;
import io.firsthand.outbound.Endpoints;
import io.firsthand.track.Design;
import io.firsthand.track.Flow;
import io.firsthand.track.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a track on a lead: nothing is sent, nothing is written. */
@Service
@Transactional(readOnly = true)
public class TrackTrials {

    private static final UUID NOBODY = new UUID(0, 0);

    private final NurtureSubjects subjects;
    private final Inquiring asking;
    private final Posting posting;
    private final Endpoints endpoints;
    private final PieceBook pieces;
    private final Clock clock;

    TrackTrials(
            NurtureSubjects subjects,
            Inquiring asking,
            Posting posting,
            Endpoints endpoints,
            PieceBook pieces,
            Clock clock) {
        this.subjects = subjects;
        this.asking = asking;
        this.posting = posting;
        this.endpoints = endpoints;
        this.pieces = pieces;
        this.clock = clock;
    }

    /** Empty if there is no such lead on the lists. */
    public Optional<Foreseen> of(LeadId lead, Design design) {
        return Optional.ofNullable(subjects.of(List.of(lead), Wanted.ALL).get(lead))
                .filter(Subject::isListed)
                .map(it -> of(it, design));
    }

    private Foreseen of(Subject subject, Design design) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var questions = asking.current();
        var stay = blank(subject.lead(), now);
        var knowledge = subject.in(stay, now);
        var flow = Flow.of(design);
        var stops = new ArrayList<Foreseen.Stop>();
        var at = now;
        var step = flow.first();
        while (step.isPresent()) {
            var here = step.get();
            at = here instanceof Step.Wait wait ? at.plus(Duration.ofDays(wait.days())) : at;
            var then = subject.in(stay, at);
            var stop = stop(here, subject, design, questions, then, at, now);
            stops.add(stop);
            stay = (here instanceof Step.Email || here instanceof Step.Content) && stop.trouble() == null
                    ? stay.mailed()
                    : stay;
            step = stop.met() == Truth.MET ? flow.whenMet(here.key()) : flow.after(here.key());
        }
        return new Foreseen(
                questions.ask(design.exit(), knowledge, now),
                questions.ask(design.reentry(), knowledge, now),
                stops,
                at);
    }

    private Foreseen.Stop stop(
            Step step,
            Subject subject,
            Design design,
            Inquiring.Questions questions,
            Knowledge knowledge,
            Instant at,
            Instant now) {
        return switch (step) {
            case Step.Email it -> mail(step, it, subject, design, at, now, null);
            case Step.Content it ->
                mail(
                        step,
                        it.mail("https://…"),
                        subject,
                        design,
                        at,
                        now,
                        isOffered(it) ? null : Withheld.NO_CONTENT.words());
            case Step.Branch it -> {
                var result = questions.result(it.condition(), knowledge, at);
                yield new Foreseen.Stop(
                        it,
                        at,
                        result.map(Result::truth).orElse(Truth.UNKNOWN),
                        result.map(Result::missing).orElse(List.of()),
                        null,
                        null,
                        null);
            }
            case Step.Webhook it ->
                new Foreseen.Stop(
                        it, at, null, List.of(), null, null, isOpen(it) ? null : Withheld.NO_ENDPOINT.words());
            case Step.Task _, Step.Wait _ -> new Foreseen.Stop(step, at, null, List.of(), null, null, null);
        };
    }

    private Foreseen.Stop mail(
            Step step,
            Step.Email it,
            Subject subject,
            Design design,
            Instant at,
            Instant now,
            @Nullable String hindered) {
        var post = posting.forSome(List.of(subject.contact()), now);
        var letter = post.preview(subject, design, it);
        var trouble = post.prospect(subject, it) instanceof Posting.Prospect.Withheld(var why) ? why.words() : hindered;
        return new Foreseen.Stop(step, at, null, List.of(), letter.subject(), letter.text(), trouble);
    }

    private boolean isOffered(Step.Content it) {
        return it.piece() != null
                && pieces.find(it.piece())
                        .filter(found -> found.isOffered(pieces.today()))
                        .isPresent();
    }

    private boolean isOpen(Step.Webhook it) {
        return it.endpoint() != null
                && endpoints.find(it.endpoint()).filter(Endpoint::open).isPresent();
    }

    private static Stay blank(LeadId lead, Instant now) {
        return new Stay(
                NOBODY, lead, null, 0, Stay.Via.PERSON, now, NOBODY, null, null, null, null, 0, true, null, null);
    }
}
