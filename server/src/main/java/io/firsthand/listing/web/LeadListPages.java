package io.firsthand.listing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadGroup.By;
import io.firsthand.listing.ListFilter;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@Requires(Permission.READ_LEADS)
class LeadListPages {

    private final ListRequests requests;
    private final LeadLists lists;

    LeadListPages(ListRequests requests, LeadLists lists) {
        this.requests = requests;
        this.lists = lists;
    }

    /** The first page of everybody. */
    @GetMapping("/")
    View home() {
        return Redirect.to("/leads");
    }

    @GetMapping("/leads")
    View list(
            @RequestParam Map<String, String> asked,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor,
            Locale locale,
            @RequestHeader("HX-Request") Optional<String> byHtmx,
            @RequestHeader("HX-Boosted") Optional<String> boosted,
            HttpServletResponse response) {
        var reader = requests.reader(actor, viewer, locale);
        if (asked.isEmpty()) {
            var preferred = requests.preferred(reader);
            if (preferred.isPresent()) {
                return Redirect.to(
                        new ListAddress(ListFilter.parse(preferred.get().address()), preferred.get()).list());
            }
        }
        var address = requests.address(asked, reader);
        var part = lists.part(address, asked.get("cursor"), reader, actor.may(Permission.WRITE_LEADS));
        if (byHtmx.isPresent() && boosted.isEmpty()) {
            response.setHeader("HX-Push-Url", address.page(asked.get("cursor")));
            return part;
        }
        return new LeadListPage(part, lists.views(address, reader));
    }

    /** The leads of one group, page by page. */
    @GetMapping("/leads/group")
    View group(
            @RequestParam Map<String, String> asked,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor,
            Locale locale) {
        var reader = requests.reader(actor, viewer, locale);
        return lists.group(
                requests.address(asked, reader),
                asked.getOrDefault("key", ""),
                asked.get("cursor"),
                reader,
                actor.may(Permission.WRITE_LEADS));
    }

    /** Further companies. */
    @GetMapping("/leads/groups")
    View groups(
            @RequestParam Map<String, String> asked,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor,
            Locale locale) {
        var reader = requests.reader(actor, viewer, locale);
        var after = ListRequests.id(asked.getOrDefault("after", ""));
        return lists.groups(requests.address(asked, reader), By.COMPANY, after.orElse(null), reader);
    }
}
