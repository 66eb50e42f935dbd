package io.firsthand.handoff.web;

import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.Reply;
import io.firsthand.identity.People;
import io.firsthand.web.Back;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Says what became of an answer that was not taken. */
@Component
class ReplyWords {

    private final People people;
    private final Words words;

    ReplyWords(People people, Words words) {
        this.people = people;
        this.words = words;
    }

    /** The sentence; empty for one that was taken, and for mistakes, which a form tells at its fields. */
    String say(Reply reply, Locale locale) {
        return switch (reply) {
            case Reply.Done _, Reply.Refused _ -> "";
            case Reply.AlreadyAnswered(var it) ->
                words.say(
                        locale,
                        "handoff.already",
                        by(it),
                        words.say(locale, it.state().words()));
            case Reply.Recalled(var it) -> words.say(locale, "handoff.recalled.meanwhile", by(it));
            case Reply.PassedOn(var _, var to) -> words.say(locale, "handoff.with", name(to.value()));
            case Reply.TooFewAttempts(var _, var made, var agreed) -> words.say(locale, "handoff.tooFew", made, agreed);
            case Reply.NotNow(var it) ->
                words.say(locale, "handoff.notNow", words.say(locale, it.state().words()));
            case Reply.NotYours _ -> words.say(locale, "handoff.notYours");
            case Reply.TooLate _ -> words.say(locale, "handoff.tooLate");
            case Reply.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Back to where somebody answered from, with what was done, or why not. */
    Redirect back(Reply reply, String back, String done, Locale locale) {
        return reply instanceof Reply.Done(var it)
                ? Redirect.to(back).saying(done).undoneBy(Back.carry("/handoffs/" + it.id() + "/undo", back))
                : Redirect.to(back).with(Flash.Kind.FAILED, "handoff.said", say(reply, locale));
    }

    private String by(Handoff it) {
        var end = it.closed();
        var said = it.answer();
        return end != null ? name(end.by()) : said != null ? name(said.by()) : "";
    }

    private String name(UUID id) {
        return people.names().getOrDefault(id, "?");
    }

    /** Where the answer was given, or the inbox. */
    static String place(String back) {
        return Back.or(back, "/inbox");
    }
}
