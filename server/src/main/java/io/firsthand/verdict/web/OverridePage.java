package io.firsthand.verdict.web;

import io.firsthand.criterion.Verdict;
import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wish to override that could not be fulfilled, as it was typed. */
public record OverridePage(
        Lead lead,
        List<Verdict> others,
        @Nullable String verdict,
        @Nullable String reason,
        Mistakes mistakes) implements Html {

    public String href(String part) {
        return "/leads/" + lead.id().value() + part;
    }
}
