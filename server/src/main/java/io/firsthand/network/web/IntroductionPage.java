package io.firsthand.network.web;

import io.firsthand.network.Introduction;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Map;
import java.util.UUID;

/** One introduction, with what the reader can say of it. */
public record IntroductionPage(
        Introduction it, Map<UUID, String> names, boolean isAsked, boolean isAsker, String typed, Mistakes mistakes)
        implements Html {

    public String name(UUID id) {
        return names.getOrDefault(id, "");
    }

    public String href(String rest) {
        return "/introductions/" + it.id() + rest;
    }
}
