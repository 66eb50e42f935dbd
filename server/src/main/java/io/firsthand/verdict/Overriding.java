package io.firsthand.verdict;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of a person's wish to have another verdict count, or the definition's again. */
public sealed interface Overriding {

    /** Done, with its fact. */
    record Done(Judged now) implements Overriding {}

    /** It was so already. */
    record Unchanged() implements Overriding {}

    /** No definition has judged the lead, so that there is nothing to override. */
    record NotJudged() implements Overriding {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Overriding {}
}
