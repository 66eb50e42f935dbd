package io.firsthand.buying.web;

import io.firsthand.buying.SecondLook;
import io.firsthand.buying.SecondLook.Counts;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second looks that were taken, and what came of them.
 *
 * @param next where it goes on
 */
public record SecondLooksPage(
        Counts counts, List<Row> rows, @Nullable String next) implements Html {

    /** The end of a key of words: of none, one or many leads there is something else to say. */
    public static String some(long leads) {
        return leads == 0 ? "none" : leads == 1 ? "one" : "many";
    }

    /**
     * One of them.
     *
     * @param lead its name
     * @param who chose
     */
    public record Row(SecondLook look, String lead, String who, List<String> evidence) {

        public String href() {
            return "/leads/" + look.lead().value();
        }
    }
}
