package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.show.Show;
import io.firsthand.show.Target;
import io.firsthand.show.TargetLists;
import io.firsthand.show.TargetWays;
import io.firsthand.show.Targets;
import io.firsthand.show.Writing;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The companies that shall be met at a show. */
@Controller
@RequestMapping("/shows/{id}/targets")
class TargetPages {

    private static final int MOST_WAYS = 100;

    private final ShowParts parts;
    private final Targets targets;
    private final TargetLists lists;
    private final ObjectProvider<TargetWays> ways;

    TargetPages(ShowParts parts, Targets targets, TargetLists lists, ObjectProvider<TargetWays> ways) {
        this.parts = parts;
        this.targets = targets;
        this.lists = lists;
        this.ways = ways;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View targets(@PathVariable UUID id, Actor actor, Locale locale) {
        return page(parts.find(id), Typed.NOTHING, Mistakes.NONE, actor, locale);
    }

    @PostMapping
    @Requires(Permission.MANAGE_SHOWS)
    View add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @RequestParam Optional<MultipartFile> file,
            Actor actor,
            Locale locale)
            throws IOException {
        var show = parts.find(id);
        var typed = Typed.of(values);
        var wishes = new ArrayList<Target.Wish>(lists.typed(typed.get("targets")));
        if (file.isPresent() && !file.get().isEmpty()) {
            var found = lists.inFile(file.get().getBytes());
            if (found.isEmpty()) {
                return refused(show, typed, List.of(new Mistake("file", Reason.MISSING, "")), actor, locale);
            }
            wishes.addAll(found.get());
        }
        return switch (targets.add(id, wishes)) {
            case Writing.Done(var added) ->
                Redirect.to("/shows/" + id + "/targets").saying("show.targets.added", added.size());
            case Writing.Missing<?> _ -> throw ShowParts.missing();
            case Writing.Refused<?>(var why) -> refused(show, typed, why, actor, locale);
        };
    }

    @PostMapping("/{target}/withdrawal")
    @Requires(Permission.MANAGE_SHOWS)
    View withdraw(@PathVariable UUID id, @PathVariable String target) {
        return withdrawn(id, target, true, "show.target.removed", "/restoration");
    }

    @PostMapping("/{target}/restoration")
    @Requires(Permission.MANAGE_SHOWS)
    View restore(@PathVariable UUID id, @PathVariable String target) {
        return withdrawn(id, target, false, "show.target.restored", "/withdrawal");
    }

    private View withdrawn(UUID id, String target, boolean isWithdrawn, String said, String undo) {
        parts.find(id);
        if (!targets.withdraw(id, ShowParts.id(target), isWithdrawn)) {
            throw ShowParts.missing();
        }
        var path = "/shows/" + id + "/targets";
        return Redirect.to(path).saying(said).undoneBy(path + "/" + target + undo);
    }

    private View refused(Show show, Typed typed, List<Mistake> why, Actor actor, Locale locale) {
        return page(show, typed, parts.told(why, locale), actor, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private TargetsPage page(Show show, Typed typed, Mistakes mistakes, Actor actor, Locale locale) {
        var all = targets.of(show.id());
        return new TargetsPage(
                parts.frame(show, "targets", actor), all, waysTo(all, actor, locale), parts.names(), typed, mistakes);
    }

    /** To those not met yet, as far as a page has room. */
    private Map<UUID, List<Html>> waysTo(List<Target> all, Actor actor, Locale locale) {
        var companies = all.stream()
                .filter(it -> !it.isMet())
                .flatMap(it -> Optional.ofNullable(it.company()).stream())
                .map(CompanyLink::id)
                .distinct()
                .limit(MOST_WAYS)
                .toList();
        var found = new HashMap<UUID, List<Html>>();
        ways.orderedStream()
                .forEach(it -> it.of(companies, actor, locale)
                        .forEach((company, part) -> found.computeIfAbsent(company.value(), _ -> new ArrayList<>())
                                .add(part)));
        return found;
    }
}
