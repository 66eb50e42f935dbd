package io.firsthand.form;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the browser claims about the way people came: five campaign parameters, three click ids, two addresses. */
public record Claims(Map<String, String> values) {

    public static final String LANDING = "landing";
    public static final String REFERRER = "referrer";

    public static final List<String> NAMES = List.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "gclid",
            "fbclid",
            "msclkid",
            LANDING,
            REFERRER);

    private static final int LONGEST = 500;
    private static final int LONGEST_ADDRESS = 1_500;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}|\\p{Cs}");

    /** Only the names we know, tidied and cut: what a browser claims never keeps anybody from sending a form. */
    public Claims {
        var tidy = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var longest = name.equals(LANDING) || name.equals(REFERRER) ? LONGEST_ADDRESS : LONGEST;
            var claimed = values.getOrDefault(name, "");
            var cut = claimed.substring(0, Math.min(claimed.length(), longest));
            var value = UNSEEN.matcher(cut).replaceAll("").strip();
            if (!value.isEmpty()) {
                tidy.put(name, value);
            }
        }
        values = Map.copyOf(tidy);
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    Source source(Channel channel, String campaign, String form) {
        return new Source(
                channel,
                campaign.isEmpty() ? null : campaign,
                form,
                new Source.Utm(
                        get("utm_source"), get("utm_medium"), get("utm_campaign"), get("utm_term"), get("utm_content")),
                get("gclid"),
                get("fbclid"),
                get("msclkid"),
                get(REFERRER));
    }
}
