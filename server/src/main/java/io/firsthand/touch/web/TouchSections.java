package io.firsthand.touch.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.touch.Touches;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts touches on the page of a lead. */
@Component
class TouchSections implements LeadSection {

    private static final int LATEST = 5;

    private final Touches touches;
    private final LearntFields learnt;

    TouchSections(Touches touches, LearntFields learnt) {
        this.touches = touches;
        this.learnt = learnt;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        return Optional.of(new TouchSection(
                lead,
                touches.of(lead.id(), LATEST),
                touches.count(lead.id()),
                touches.firstResponse(lead.id()).orElse(null),
                learnt.of(lead.id(), Map.of(), Mistakes.NONE, actor),
                actor.may(Permission.WRITE_LEADS)));
    }
}
