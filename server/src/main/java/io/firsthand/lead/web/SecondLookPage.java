package io.firsthand.lead.web;

import io.firsthand.lead.SecondThoughts;
import io.firsthand.web.Html;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who is about to give up a lead whose company goes on.
 *
 * @param name of the lead
 * @param evidence what speaks for the company
 * @param giveUp what would be done, in words
 * @param going where the form goes that gives it up all the same, and what it says
 * @param keeping where the form goes that has it nurtured instead
 * @param until when to look at it again, if that can be said; null where it cannot
 * @param back where nothing is done
 */
public record SecondLookPage(
        String name,
        Html evidence,
        String giveUp,
        Going going,
        Going keeping,
        @Nullable String until,
        boolean asksWhatBringsBack,
        String back)
        implements Html {

    /** A form: where it goes, and what it says without being asked. */
    public record Going(String action, Map<String, String> fields) {

        public Going {
            fields = Map.copyOf(fields);
        }

        /** What it says, and that the evidence was seen. */
        public static Going seen(String action, Map<String, String> fields) {
            var all = new HashMap<>(fields);
            all.remove("_csrf");
            all.put(SecondThoughts.FIELD, SecondThoughts.SEEN);
            return new Going(action, all);
        }
    }
}
