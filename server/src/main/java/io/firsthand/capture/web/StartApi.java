package io.firsthand.capture.web;

import io.firsthand.capture.Choices;
import io.firsthand.capture.Devices;
import io.firsthand.capture.KnownQuestions;
import io.firsthand.card.CardReader;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.ledger.DeviceStatements;
import io.firsthand.ledger.Logs;
import io.firsthand.show.Attendees;
import io.firsthand.show.Questions;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import io.firsthand.show.Wordings;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.TlogException;
import io.firsthand.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a phone fetches when it comes online. */
@RestController
@RequestMapping(path = "/capture/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_LEADS)
class StartApi {

    private static final int MOST_SHOWS = 30;
    private static final int MOST_ASKED = 100;

    private final Workspaces workspaces;
    private final Devices devices;
    private final DeviceStatements statements;
    private final Logs logs;
    private final Shows shows;
    private final Questions questions;
    private final ObjectProvider<KnownQuestions> asked;
    private final Wordings wordings;
    private final Attendees attendees;
    private final CardReader cards;
    private final Words words;
    private final Clock clock;

    StartApi(
            Workspaces workspaces,
            Devices devices,
            DeviceStatements statements,
            Logs logs,
            Shows shows,
            Questions questions,
            ObjectProvider<KnownQuestions> asked,
            Wordings wordings,
            Attendees attendees,
            CardReader cards,
            Words words,
            Clock clock) {
        this.workspaces = workspaces;
        this.devices = devices;
        this.statements = statements;
        this.logs = logs;
        this.shows = shows;
        this.questions = questions;
        this.asked = asked;
        this.wordings = wordings;
        this.attendees = attendees;
        this.cards = cards;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/start")
    @Transactional
    StartBody start(
            @RequestParam Optional<String> key,
            Caller caller,
            @RequestAttribute("org.springframework.security.web.csrf.CsrfToken") CsrfToken csrf,
            Locale locale) {
        var person = caller.person().orElseThrow();
        var now = clock.instant();
        var near = shows.near(now).stream().limit(MOST_SHOWS).toList();
        var workspace = workspaces.find(person.workspace()).map(Workspace::name).orElse("");
        return new StartBody(
                new StartBody.Named(person.id().value(), person.name()),
                new StartBody.Named(person.workspace().value(), workspace),
                locale.toLanguageTag(),
                new StartBody.Csrf(csrf.getHeaderName(), csrf.getToken()),
                logs.current().origin(),
                statements
                        .newest()
                        .map(it -> new StartBody.State(it.size(), it.root().base64()))
                        .orElse(null),
                now.toEpochMilli(),
                key.map(this::known).orElse(null),
                near.stream().map(it -> offered(it, now)).toList(),
                choices("role", Choices.ROLES, locale),
                choices("stance", Choices.STANCES, locale),
                choices("awareness", Choices.AWARENESS, locale),
                asked.stream().flatMap(it -> it.words(MOST_ASKED).stream()).toList(),
                near.stream().flatMap(it -> it.products().stream()).distinct().toList(),
                new StartBody.ReaderBody(cards.available()));
    }

    private ShowBody offered(Show it, Instant now) {
        return ShowBody.of(it, now, questions.of(it.id()), wordings.of(it.id()), attendees.extent(it.id()));
    }

    /** The server's state of a device; null for one that is not enrolled here. */
    private StartBody.@Nullable Known known(String key) {
        try {
            var id = Hash.fromBase64(key);
            var last = statements.last(id);
            return devices.find(id)
                    .map(it -> StartBody.Known.of(
                            it,
                            last.map(DeviceStatements.Last::counter).orElse(0L),
                            last.map(taken -> taken.payload().base64()).orElse(null)))
                    .orElse(null);
        } catch (TlogException _) {
            return null;
        }
    }

    private List<StartBody.Choice> choices(String kind, List<String> ids, Locale locale) {
        return ids.stream()
                .map(id -> new StartBody.Choice(id, words.say(locale, "capture." + kind + "." + id)))
                .toList();
    }
}
