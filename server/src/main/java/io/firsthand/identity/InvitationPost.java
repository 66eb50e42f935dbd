package io.firsthand.identity;

import java.util.Locale;

/** Brings a link to whom it is for; a module above implements it as a bean if it can. */
public interface InvitationPost {

    /**
     * Returns whether it is on its way; false if nobody carries it, so that the link is handed over by hand.
     *
     * @param link the whole address
     * @param language of the person, as far as it is known
     * @param back whether the person is there already and has to find the way back in
     */
    boolean post(Invitation invitation, String link, Person by, Locale language, boolean back);
}
