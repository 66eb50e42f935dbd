package io.firsthand.unread.web;

import io.firsthand.lead.Lead;
import io.firsthand.unread.Offer;
import io.firsthand.unread.UnreadCard;
import io.firsthand.web.Html;
import java.util.List;

/**
 * What cards say that were photographed without a network, on the page of their lead.
 *
 * @param waiting whether one of them is still to be read
 */
public record UnreadSection(Lead lead, boolean waiting, List<Of> cards, boolean mayWrite) implements Html {

    /** A card with what it says and the lead doesn't. */
    public record Of(UnreadCard card, List<Offer> offers) {

        public String path() {
            return "/conversations/" + card.conversation() + "/card";
        }
    }
}
