package io.firsthand.hook.web;

import io.firsthand.hook.Hook;
import io.firsthand.hook.Scheme;
import io.firsthand.hook.Wish;
import io.firsthand.lead.Channel;
import java.util.Map;

/** What somebody typed about a hook, right or not. */
public record HookForm(Map<String, String[]> typed) {

    static final HookForm BLANK =
            new HookForm(Map.of("scheme", new String[] {"standard"}, "channel", new String[] {"contact_form"}));

    static HookForm of(Hook hook) {
        return new HookForm(Map.of(
                "name", new String[] {hook.name()},
                "scheme", new String[] {hook.scheme().id()},
                "header", new String[] {hook.header()},
                "channel", new String[] {hook.channel().id()},
                "campaign", new String[] {hook.campaign()}));
    }

    public String get(String name) {
        var values = typed.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** A header that was left empty is the scheme's usual one. */
    Wish wish() {
        var scheme = Scheme.of(get("scheme")).orElse(Scheme.STANDARD);
        var header = get("header").strip();
        return new Wish(
                get("name"),
                scheme,
                header.isEmpty() || !scheme.hasOwnHeader() ? scheme.usualHeader() : header,
                Channel.of(get("channel")).orElse(Channel.UNKNOWN),
                get("campaign").strip());
    }
}
