package io.firsthand.hook.web;

import io.firsthand.hook.Delivery;
import io.firsthand.hook.Hook;
import io.firsthand.hook.Item;
import io.firsthand.hook.Secret;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hook with what was sent to it.
 *
 * @param address where the other system sends
 * @param secret a secret just made, which is shown this one time
 */
public record HookPage(
        Hook hook,
        String address,
        List<Secret> secrets,
        @Nullable String secret,
        List<Delivery> deliveries,
        @Nullable String first,
        @Nullable String next,
        Mistakes mistakes)
        implements Html {

    public String path() {
        return "/webhooks/" + hook.id();
    }

    /** Where the sender puts what shows that it is the one. */
    public String headers() {
        return hook.scheme().hasOwnHeader() ? hook.header() : "webhook-id, webhook-timestamp, webhook-signature";
    }

    /** How many of each verdict, in words. */
    public String verdicts(Delivery it) {
        return it.items().stream()
                .collect(Collectors.groupingBy(Item::verdict, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> Page.say("hook.verdict." + each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What is wrong with the first few that were refused. */
    public List<String> wrongs(Delivery it) {
        return it.items().stream()
                .flatMap(item -> item.errors().stream()
                        .map(wrong -> "%d · %s: %s".formatted(item.index() + 1, wrong.field(), wrong.detail())))
                .limit(5)
                .toList();
    }

    public String tone(Delivery it) {
        return it.outcome().isGood()
                ? it.outcome() == Delivery.Outcome.UNMAPPED ? "state state-warn" : "state state-good"
                : "state state-bad";
    }
}
