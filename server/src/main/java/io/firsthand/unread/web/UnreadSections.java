package io.firsthand.unread.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.unread.UnreadCard.State;
import io.firsthand.unread.UnreadCards;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts what late readings say on the page of a lead, behind its conversations. */
@Component
class UnreadSections implements LeadSection {

    private final UnreadCards cards;

    UnreadSections(UnreadCards cards) {
        this.cards = cards;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        var all = cards.of(lead);
        var waiting = all.stream().anyMatch(it -> it.state() == State.WAITING || it.state() == State.READING);
        var offered = all.stream()
                .map(it -> new UnreadSection.Of(it, UnreadCards.offers(it, lead)))
                .filter(it -> !it.offers().isEmpty())
                .toList();
        return waiting || !offered.isEmpty()
                ? Optional.of(new UnreadSection(lead, waiting, offered, actor.may(Permission.WRITE_LEADS)))
                : Optional.empty();
    }
}
