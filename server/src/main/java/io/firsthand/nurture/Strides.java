package io.firsthand.nurture;

import io.firsthand.criterion.Truth;
import io.firsthand.lead.Stage;
import io.firsthand.track.Design;
import io.firsthand.track.Flow;
import io.firsthand.track.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One lead's way through its track, in a round of {@link Walking}. */
@Component
class Strides {

    private final Chores chores;
    private final Reentries reentries;

    Strides(Chores chores, Reentries reentries) {
        this.chores = chores;
        this.reentries = reentries;
    }

    /** As far as it may: out of the track, to sales, or on by some steps. */
    Stay go(Stay stay, Subject subject, Design design, Walking.Round round) {
        if (!subject.isListed()) {
            return left(stay, Stay.Why.GONE, design, round);
        }
        if (subject.stage() != Stage.INQUIRY && subject.stage() != Stage.NURTURE) {
            return left(stay, subject.stage().isOpen() ? Stay.Why.QUALIFIED : Stay.Why.CLOSED, design, round);
        }
        if (stay.isForReview()) {
            return stay.checked(null, stay.armed());
        }
        var knowledge = subject.in(stay, round.now());
        if (round.questions().ask(design.exit(), knowledge, round.now()) == Truth.MET) {
            return left(stay, Stay.Why.EXIT, design, round);
        }
        var back = reentries.consider(stay, subject, design, round);
        if (!back.isUnderWay()) {
            return left(back, Stay.Why.REENTERED, design, round);
        }
        return walk(looked(back, subject, design, round), subject, design, round);
    }

    private Stay looked(Stay stay, Subject subject, Design design, Walking.Round round) {
        if (stay.lookAt() == null || stay.lookAt().isAfter(round.now())) {
            return stay;
        }
        chores.lookAgain(stay, subject, design, round);
        return stay.looked(round.now().plus(Duration.ofDays(design.lookAgainDays())));
    }

    /** Step after step, until one has to wait. */
    private Stay walk(Stay stay, Subject subject, Design design, Walking.Round round) {
        if (stay.step() == null) {
            return stay.at(null, null);
        }
        var flow = Flow.of(design);
        var here = stay;
        while (here.step() != null && here.stepAt() != null && !here.stepAt().isAfter(round.now())) {
            var step = flow.find(here.step()).orElse(null);
            if (step == null) {
                return here.at(null, null);
            }
            var prospect = switch (step) {
                case Step.Email it -> round.post().prospect(subject, it);
                case Step.Content it -> round.post().prospect(subject, it.mail(""));
                case Step.Task _, Step.Webhook _, Step.Wait _, Step.Branch _ -> null;
            };
            if (prospect instanceof Posting.Prospect.Later(var at)) {
                return here.at(step.key(), at);
            }
            var next = switch (step) {
                case Step.Branch it -> {
                    var met = round.questions().ask(it.condition(), subject.in(here, round.now()), round.now())
                            == Truth.MET;
                    round.facts().add(StayFacts.branched(here, it.key(), met, Walking.by(here), round.now()));
                    yield met ? flow.whenMet(it.key()) : flow.after(it.key());
                }
                case Step.Email _, Step.Content _, Step.Task _, Step.Webhook _, Step.Wait _ -> flow.after(step.key());
            };
            here = done(here, step, prospect, subject, design, round);
            here = here.at(
                    next.map(Step::key).orElse(null),
                    next.map(it -> Stays.due(it, round.now())).orElse(null));
        }
        return here;
    }

    private Stay done(
            Stay stay,
            Step step,
            Posting.@Nullable Prospect prospect,
            Subject subject,
            Design design,
            Walking.Round round) {
        return switch (step) {
            case Step.Email it -> chores.mail(stay, subject, design, it, prospect, round);
            case Step.Content it -> chores.bring(stay, subject, design, it, prospect, round);
            case Step.Task it -> chores.task(stay, subject, design, it, round);
            case Step.Webhook it -> chores.call(stay, design, it, round);
            case Step.Wait _, Step.Branch _ -> stay;
        };
    }

    static Stay left(Stay stay, Stay.Why why, Design design, Walking.Round round) {
        var left = new Stay.Left(round.now(), Walking.by(stay), why);
        round.facts().add(StayFacts.left(stay, left, design.name().isEmpty() ? null : design.name()));
        return stay.left(left);
    }
}
