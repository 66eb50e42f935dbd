package io.firsthand.committee.web;

import io.firsthand.committee.Awareness;
import io.firsthand.committee.Committees;
import io.firsthand.committee.How;
import io.firsthand.committee.NewObservation;
import io.firsthand.committee.Observations;
import io.firsthand.committee.Role;
import io.firsthand.committee.Stance;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.touch.Touch;
import io.firsthand.touch.TouchFields;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks with a touch for what is not known of the person. */
@Component
class CommitteeFields implements TouchFields {

    private static final String ROLE = "committee.role";
    private static final String STANCE = "committee.stance";
    private static final String AWARENESS = "committee.awareness";

    private final Committees committees;
    private final Observations observations;

    CommitteeFields(Committees committees, Observations observations) {
        this.committees = committees;
        this.observations = observations;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Html> of(LeadId lead, Map<String, String> typed, Mistakes mistakes, Actor actor) {
        var known = committees.known(lead);
        return Optional.of(new LearntOfPerson(typed, known.role() == null, known.awareness() == null));
    }

    @Override
    public List<Mistake> check(LeadId lead, Map<String, String> typed) {
        var mistakes = new ArrayList<Mistake>();
        check(typed, ROLE, Role.of(typed.get(ROLE)), Role.known(), mistakes);
        check(typed, STANCE, Stance.of(typed.get(STANCE)), Stance.known(), mistakes);
        check(typed, AWARENESS, Awareness.of(typed.get(AWARENESS)), Awareness.known(), mistakes);
        return mistakes;
    }

    private static void check(
            Map<String, String> typed, String field, Optional<?> read, String known, List<Mistake> mistakes) {
        if (!typed.getOrDefault(field, "").isBlank() && read.isEmpty()) {
            mistakes.add(new Mistake(field, Reason.UNKNOWN_CHOICE, known));
        }
    }

    @Override
    public void logged(Touch touch, Map<String, String> typed, Actor actor) {
        var it = new NewObservation(
                touch.lead(),
                null,
                Role.of(typed.get(ROLE)).orElse(null),
                Stance.of(typed.get(STANCE)).orElse(null),
                Awareness.of(typed.get(AWARENESS)).orElse(null),
                How.TOUCHED,
                touch.id(),
                touch.at());
        if (it.role() != null || it.stance() != null || it.awareness() != null) {
            observations.observe(it, actor);
        }
    }
}
