package io.firsthand.hook.web;

import io.firsthand.hook.Deliveries;
import io.firsthand.hook.Hook;
import io.firsthand.hook.Hooks;
import io.firsthand.hook.Mapping;
import io.firsthand.hook.Sample;
import io.firsthand.hook.Slot;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Saying what becomes of a payload's values, beside a payload that was received. */
@Controller
@Requires(Permission.MANAGE_FORMS)
@RequestMapping("/webhooks/{id}/mapping")
class MappingPages {

    private static final int LONGEST = 1_000;

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final Words words;

    MappingPages(Hooks hooks, Deliveries deliveries, Words words) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.words = words;
    }

    @GetMapping
    View show(@PathVariable UUID id, @RequestParam Optional<String> items) {
        var hook = find(id);
        var known = hook.mapping().lines().isEmpty() ? null : hook.mapping().items();
        var sample = deliveries.sample(id, items.orElse(known));
        return new MappingPage(hook, sample, mapping(hook, sample, items.isPresent()), Mistakes.NONE);
    }

    @PostMapping
    View map(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String items,
            HttpServletRequest request,
            Locale locale) {
        var hook = find(id);
        var mapping = new Mapping(
                items.substring(0, Math.min(items.length(), LONGEST)),
                lines(all("path", request), all("becomes", request)));
        if (!mapping.namesSomebody()) {
            var mistakes = Mistakes.overall(words.say(locale, "hook.flaw.nobody"));
            return new MappingPage(hook, deliveries.sample(id, items), mapping, mistakes)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        hooks.map(id, mapping);
        return Redirect.to("/webhooks/" + id).saying("hook.mapped");
    }

    /** What was saved, completed by what the names make likely. */
    private static Mapping mapping(Hook hook, Optional<Sample> sample, boolean otherList) {
        return sample.filter(_ -> hook.mapping().lines().isEmpty() || otherList)
                .map(it -> Mapping.suggested(it.items(), it.values()))
                .orElse(hook.mapping());
    }

    private static List<Mapping.Line> lines(List<String> paths, List<String> becomes) {
        var lines = new ArrayList<Mapping.Line>();
        for (var i = 0; i < Math.min(paths.size(), becomes.size()); i++) {
            var known = becomes.get(i).equals(Mapping.CUSTOM)
                    || Slot.of(becomes.get(i)).isPresent();
            if (known && !paths.get(i).isBlank() && paths.get(i).length() <= LONGEST && lines.size() < Mapping.MOST) {
                lines.add(new Mapping.Line(paths.get(i), becomes.get(i)));
            }
        }
        return lines;
    }

    private static List<String> all(String name, HttpServletRequest request) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private Hook find(UUID id) {
        return hooks.find(id).orElseThrow(HookPages::missing);
    }
}
