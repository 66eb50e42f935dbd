package io.firsthand.identity.web;

import io.firsthand.web.Html;

/** A link that does not open anything, with what to do instead. */
public record LinkGonePage(String title, String text) implements Html {

    static LinkGonePage ofSetup() {
        return new LinkGonePage("identity.setup.gone.title", "identity.setup.gone.text");
    }

    static LinkGonePage used() {
        return new LinkGonePage("identity.setup.used.title", "identity.setup.used.text");
    }

    static LinkGonePage ofInvitation() {
        return new LinkGonePage("identity.invitation.gone.title", "identity.invitation.gone.text");
    }
}
