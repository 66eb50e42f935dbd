package io.firsthand.agreement.web;

import io.firsthand.agreement.Annex;
import io.firsthand.identity.Person;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;

/**
 * The definition once more as it is going to be signed, with its hash, and where to sign.
 *
 * @param isLast whether the other side has signed, so that it comes in force
 */
public record SignPage(Document document, Person signer, List<Annex> annexes, boolean isLast, Mistakes mistakes)
        implements Html {

    public String href(String below) {
        return "/definitions/" + document.definition().id() + below;
    }

    public String side() {
        return DefinitionPage.id(signer.function());
    }
}
