package io.firsthand.handoff.web;

import io.firsthand.handoff.ActionLinks;
import io.firsthand.handoff.ActionLinks.Action;
import io.firsthand.handoff.ActionLinks.Link;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.Replies;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Leads;
import io.firsthand.web.Redirect;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Answers by links in mails; who is not signed in is asked to, as everywhere. */
@Controller
@RequestMapping("/handoffs/links")
@Requires(Permission.WRITE_LEADS)
class LinkPages {

    private final ActionLinks links;
    private final HandoffBook handoffs;
    private final Replies replies;
    private final Leads leads;
    private final ReplyWords told;

    LinkPages(ActionLinks links, HandoffBook handoffs, Replies replies, Leads leads, ReplyWords told) {
        this.links = links;
        this.handoffs = handoffs;
        this.replies = replies;
        this.leads = leads;
        this.told = told;
    }

    @GetMapping
    View ask(@RequestParam(defaultValue = "") String link, Actor actor) {
        var found = find(link, actor);
        if (found.filter(it -> it.action() == Action.REJECT).isPresent()) {
            return Redirect.to("/handoffs/" + found.get().handoff() + "/rejection?link=" + link);
        }
        var handoff = found.flatMap(it -> handoffs.find(it.handoff())).orElse(null);
        var name = handoff == null
                ? ""
                : leads.get(handoff.lead()).map(it -> it.contact().shown()).orElse("");
        return new LinkPage(handoff, name, link).status(handoff == null ? HttpStatus.GONE : HttpStatus.OK);
    }

    @PostMapping
    View accept(@RequestParam(defaultValue = "") String link, Actor actor, Locale locale) {
        var found = find(link, actor).filter(it -> it.action() == Action.ACCEPT);
        if (found.isEmpty() || !links.use(found.get())) {
            return new LinkPage(null, "", "").status(HttpStatus.GONE);
        }
        var reply = replies.reply(found.get().handoff(), new Answering.Accept(), actor);
        return told.back(reply, "/inbox", "handoff.done.accepted", locale);
    }

    private Optional<Link> find(String secret, Actor actor) {
        return actor.person().flatMap(person -> links.find(secret, person));
    }
}
