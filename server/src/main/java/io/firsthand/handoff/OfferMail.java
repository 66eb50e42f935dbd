package io.firsthand.handoff;

import io.firsthand.identity.Person;
import io.firsthand.mail.Mail;
import io.firsthand.web.Site;
import io.firsthand.web.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The mail that brings an offer: as text and as HTML, with a link for each answer that works once. */
@Component
class OfferMail {

    private final ActionLinks links;
    private final Words words;
    private final Site site;

    OfferMail(ActionLinks links, Words words, Site site) {
        this.links = links;
        this.words = words;
        this.site = site;
    }

    /** @param name of the lead */
    Mail adorn(Handoff it, String name, Person reader, Mail usual) {
        var locale = reader.language();
        var accept = site.link(links.make(it, reader.id(), ActionLinks.Action.ACCEPT));
        var reject = site.link(links.make(it, reader.id(), ActionLinks.Action.REJECT));
        var open = site.link("/inbox?handoff=" + it.id());
        var wishes = site.link("/account/notifications");
        var packet = packet(it, locale);
        var text = words.say(locale, "handoff.mail.text", usual.subject(), packet, accept, reject, open, wishes);
        return usual.saying(text, html(usual.subject(), packet, accept, reject, open, wishes, locale));
    }

    private String packet(Handoff it, Locale locale) {
        var offered = it.offered();
        return offered.missing().isEmpty()
                ? words.say(locale, "handoff.packet.complete")
                : words.say(locale, "handoff.packet.lacks", offered.percent(), String.join(", ", offered.missing()));
    }

    private String html(
            String said, String packet, String accept, String reject, String open, String wishes, Locale locale) {
        return """
                <!doctype html><html lang="%s"><body>
                <p>%s</p>
                <p>%s</p>
                <p><a href="%s"><b>%s</b></a> · <a href="%s">%s</a> · <a href="%s">%s</a></p>
                <p><small>%s <a href="%s">%s</a></small></p>
                </body></html>
                """.formatted(
                        locale.getLanguage(),
                        HtmlUtils.htmlEscape(said),
                        HtmlUtils.htmlEscape(packet),
                        accept,
                        escaped(locale, "handoff.mail.accept"),
                        reject,
                        escaped(locale, "handoff.mail.reject"),
                        open,
                        escaped(locale, "handoff.mail.open"),
                        escaped(locale, "handoff.mail.once"),
                        wishes,
                        escaped(locale, "handoff.mail.wishes"));
    }

    private String escaped(Locale locale, String key) {
        return HtmlUtils.htmlEscape(words.say(locale, key));
    }
}
