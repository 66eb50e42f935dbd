package io.firsthand.touch.web;

import io.firsthand.lead.Lead;
import io.firsthand.touch.Touch;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The touches of a lead on its page: the first response, and the latest few.
 *
 * @param count how many there are altogether
 * @param learnt fields of higher modules
 */
public record TouchSection(
        Lead lead, List<Touch> latest, long count, @Nullable Touch firstResponse, List<Html> learnt, boolean mayWrite)
        implements Html {

    public TouchForm form() {
        return TouchForm.BLANK;
    }

    public String href() {
        return "/leads/" + lead.id().value() + "/touches";
    }
}
