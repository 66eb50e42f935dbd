package io.firsthand.verdict.web;

import io.firsthand.agreement.Definition;
import io.firsthand.agreement.DefinitionSection;
import io.firsthand.agreement.State;
import io.firsthand.identity.Actor;
import io.firsthand.verdict.Coverages;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts gaps and overlaps of segments, counted on leads, on the page of a definition that is or may come in force. */
@Component
class CoverageSections implements DefinitionSection {

    private static final Set<State> STATES = Set.of(State.DRAFT, State.PROPOSED, State.IN_FORCE);

    private final Coverages coverages;

    CoverageSections(Coverages coverages) {
        this.coverages = coverages;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Html> of(Definition definition, Actor actor, Locale locale) {
        return Optional.of(definition)
                .filter(it -> STATES.contains(it.state()))
                .flatMap(coverages::with)
                .map(CoveragePart::new);
    }
}
