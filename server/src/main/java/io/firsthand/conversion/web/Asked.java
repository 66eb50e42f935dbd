package io.firsthand.conversion.web;

import io.firsthand.conversion.Goal;
import io.firsthand.lead.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an address asks for; what is none of ours is left out. */
record Asked(Goal goal, Optional<String> channel, Optional<String> group, boolean all) {

    static Asked of(Map<String, String> parameters) {
        return new Asked(
                Goal.of(parameters.getOrDefault("goal", "")).orElse(Goal.SQL),
                Channel.of(parameters.getOrDefault("channel", "")).map(Channel::id),
                Optional.of(parameters.getOrDefault("group", "")).filter(it -> it.matches("[a-z]{1,40}")),
                parameters.getOrDefault("all", "").equals("true"));
    }

    /** Of the address that asks for the same, some of it otherwise; what is blank is left out. */
    String query(Map<String, String> others) {
        var every = new LinkedHashMap<String, String>();
        every.put("goal", goal.id());
        channel.ifPresent(it -> every.put("channel", it));
        group.ifPresent(it -> every.put("group", it));
        if (all) {
            every.put("all", "true");
        }
        every.putAll(others);
        var query = new StringBuilder();
        every.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(encoded(value));
            }
        });
        return query.toString();
    }

    /** The path of another page about outcomes, narrowed to the same channel. */
    String kept(String path) {
        return channel.map(it -> path + "?channel=" + encoded(it)).orElse(path);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
