package io.firsthand.review.web;

import io.firsthand.identity.Person;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as they are printed, and as they are going to be signed.
 *
 * @param signer who is about to sign; null on paper
 */
public record MinutesPage(ReviewPage page, @Nullable Person signer, Mistakes mistakes) implements Html {

    /** The page as nobody can edit it. */
    public ReviewPage read() {
        return page.onPaper();
    }
}
