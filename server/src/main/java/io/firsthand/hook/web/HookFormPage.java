package io.firsthand.hook.web;

import io.firsthand.hook.Hook;
import io.firsthand.hook.Scheme;
import io.firsthand.lead.Channel;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a hook is set up; without one, a new one. */
public record HookFormPage(@Nullable Hook hook, HookForm typed, Mistakes mistakes) implements Html {

    public String action() {
        return hook == null ? "/webhooks" : "/webhooks/" + hook.id() + "/settings";
    }

    public String back() {
        return hook == null ? "/webhooks" : "/webhooks/" + hook.id();
    }

    public Map<String, String> schemes() {
        var schemes = new LinkedHashMap<String, String>();
        for (var scheme : Scheme.values()) {
            schemes.put(scheme.id(), Page.say("hook.scheme." + scheme.id()));
        }
        return schemes;
    }

    public Map<String, String> channels() {
        var channels = new LinkedHashMap<String, String>();
        for (var channel : Channel.values()) {
            channels.put(channel.id(), Page.say("lead.channel." + channel.id()));
        }
        return channels;
    }
}
