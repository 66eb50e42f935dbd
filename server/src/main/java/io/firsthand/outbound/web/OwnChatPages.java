package io.firsthand.outbound.web;

import io.firsthand.identity.Caller;
import io.firsthand.identity.Person;
import io.firsthand.identity.SignedIn;
import io.firsthand.notification.Wishes;
import io.firsthand.outbound.Deliveries;
import io.firsthand.outbound.Delivery;
import io.firsthand.outbound.Endpoint;
import io.firsthand.outbound.EndpointChange;
import io.firsthand.outbound.EndpointKind;
import io.firsthand.outbound.Endpoints;
import io.firsthand.outbound.Flaw;
import io.firsthand.outbound.OwnChats;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What people set for themselves: the channels of chats in which they are told what they are notified of. */
@Controller
@RequestMapping(OwnChatPage.PLACE)
@SignedIn
class OwnChatPages {

    private final OwnChats chats;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Wishes wishes;
    private final Words words;

    OwnChatPages(OwnChats chats, Endpoints endpoints, Deliveries deliveries, Wishes wishes, Words words) {
        this.chats = chats;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.wishes = wishes;
        this.words = words;
    }

    @GetMapping
    View show(Caller caller) {
        return page(caller, EndpointForm.blank(true), Mistakes.NONE);
    }

    @PostMapping
    View make(HttpServletRequest request, Caller caller, Locale locale) {
        var typed = new EndpointForm(request.getParameterMap());
        var kind =
                EndpointKind.of(typed.get("kind")).filter(EndpointKind::isChat).orElse(EndpointKind.SLACK);
        var change = chats.make(kind, typed.get("url"), news(request), person(caller), caller.actor());
        return change instanceof EndpointChange.Flawed(var flaws)
                ? page(caller, typed, mistakes(flaws, locale)).status(HttpStatus.UNPROCESSABLE_CONTENT)
                : Redirect.to(OwnChatPage.PLACE).saying("outbound.own.made");
    }

    @PostMapping("/{id}")
    View change(@PathVariable UUID id, HttpServletRequest request, Caller caller, Locale locale) {
        var change = chats.change(find(id, caller), "", news(request), person(caller));
        return change instanceof EndpointChange.Flawed(var flaws)
                ? Redirect.to(OwnChatPage.PLACE)
                        .with(
                                Flash.Kind.FAILED,
                                flaws.getFirst().words(),
                                flaws.getFirst().arguments().toArray())
                : Redirect.to(OwnChatPage.PLACE).saying("outbound.saved");
    }

    @PostMapping("/{id}/trial")
    View tryOut(@PathVariable UUID id, Caller caller, Locale locale) {
        var chat = find(id, caller);
        var back = Redirect.to(OwnChatPage.PLACE);
        if (!chats.mayTry(person(caller))) {
            return back.with(Flash.Kind.FAILED, "outbound.own.tried.most", OwnChats.MOST_TRIALS);
        }
        var it = deliveries.tryOut(chat.id()).orElseThrow(EndpointPages::missing);
        if (it.state() == Delivery.State.DELIVERED) {
            return back.saying("outbound.own.tried");
        }
        var trouble = it.trouble();
        return back.with(
                Flash.Kind.FAILED,
                "outbound.own.tried.not",
                it.status() != null
                        ? String.valueOf(it.status())
                        : trouble == null ? "–" : words.say(locale, trouble.words()));
    }

    @PostMapping("/{id}/opening")
    View open(@PathVariable UUID id, Caller caller) {
        endpoints.open(find(id, caller).id(), true);
        return Redirect.to(OwnChatPage.PLACE).saying("outbound.opened");
    }

    @PostMapping("/{id}/removal")
    View remove(@PathVariable UUID id, Caller caller) {
        endpoints.remove(find(id, caller).id());
        return Redirect.to(OwnChatPage.PLACE)
                .saying("outbound.removed")
                .undoneBy(OwnChatPage.PLACE + "/" + id + "/restoration");
    }

    @PostMapping("/{id}/restoration")
    View restore(@PathVariable UUID id, Caller caller) {
        if (!chats.restore(id, person(caller))) {
            throw EndpointPages.missing();
        }
        return Redirect.to(OwnChatPage.PLACE).saying("outbound.own.restored");
    }

    private Endpoint find(UUID id, Caller caller) {
        return chats.find(id, person(caller)).orElseThrow(EndpointPages::missing);
    }

    private OwnChatPage page(Caller caller, EndpointForm typed, Mistakes mistakes) {
        return new OwnChatPage(chats.of(person(caller)), wishes.kinds(), typed, mistakes);
    }

    private Mistakes mistakes(List<Flaw> flaws, Locale locale) {
        var mistakes = Mistakes.NONE;
        for (var flaw : flaws) {
            mistakes = mistakes.and(
                    flaw.field().equals("name") ? "url" : flaw.field(),
                    words.say(locale, flaw.words(), flaw.arguments().toArray()));
        }
        return mistakes;
    }

    private static Set<String> news(HttpServletRequest request) {
        return Set.copyOf(
                List.of(Optional.ofNullable(request.getParameterValues("news")).orElse(new String[0])));
    }

    private static Person person(Caller caller) {
        return caller.person().orElseThrow(EndpointPages::missing);
    }
}
