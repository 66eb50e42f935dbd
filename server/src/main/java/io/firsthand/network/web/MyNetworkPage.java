package io.firsthand.network.web;

import io.firsthand.network.Introduction;
import io.firsthand.network.Job;
import io.firsthand.network.PrivateList;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody brought of their own, and what they are asked and ask. */
public record MyNetworkPage(
        List<PrivateList> lists,
        List<Job> jobs,
        List<Introduction> asked,
        List<Introduction> asking,
        Map<UUID, String> names,
        String own,
        Map<String, String> typed,
        Mistakes mistakes)
        implements Html {

    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "");
    }
}
