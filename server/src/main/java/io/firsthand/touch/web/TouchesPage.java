package io.firsthand.touch.web;

import io.firsthand.lead.Lead;
import io.firsthand.touch.Touch;
import io.firsthand.web.Back;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All touches of a lead, with the form to log another.
 *
 * @param firstResponse which of them was the first response
 * @param learnt fields of higher modules
 */
public record TouchesPage(
        Lead lead,
        List<Touch> touches,
        @Nullable UUID firstResponse,
        TouchForm form,
        List<Html> learnt,
        Mistakes mistakes,
        boolean mayWrite)
        implements Html {

    public boolean isFromLead() {
        return back().equals(href(""));
    }

    public String back() {
        return Back.or(form.get("back"), href(""));
    }

    public String href(String part) {
        return "/leads/" + lead.id().value() + part;
    }
}
