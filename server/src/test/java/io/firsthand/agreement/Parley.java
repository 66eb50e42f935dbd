package io.firsthand.agreement;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Below;
import io.firsthand.definition.Content;
import io.firsthand.definition.Packet;
import io.firsthand.definition.Responsible;
import io.firsthand.definition.Segment;
import io.firsthand.definition.StageRule;
import io.firsthand.definition.Terms;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Email;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.Role;
import io.firsthand.lead.Stage;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Mira leads marketing, Saul sales, and both have something to sign. */
public record Parley(Cast.Company company, Cast.Member mira, Cast.Member saul) {

    public static Parley meet(Cast cast, String name) {
        var company = cast.found(name + " " + UUID.randomUUID());
        return new Parley(
                company,
                add(cast, company, "Mira Marketing", Function.MARKETING, Role.MANAGER),
                add(cast, company, "Saul Sales", Function.SALES, Role.MANAGER));
    }

    public static Cast.Member add(Cast cast, Cast.Company company, String name, Function function, Role role) {
        var email = new Email(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@"
                + company.workspace().id().value() + ".example");
        return cast.add(company.workspace(), new NewPerson(email, name, function, role));
    }

    /** Nothing is wrong with it. */
    public static Content content(String title) {
        return new Content(
                title,
                "So that both sides mean the same by a qualified lead.",
                Stream.of(Stage.INQUIRY, Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY)
                        .map(it -> new StageRule(it, "What " + it.id() + " means", List.of("What it needs")))
                        .toList(),
                List.of(
                        criterion("spoken", Weight.REQUIRED, 0, "source.channel == \"booth_conversation\""),
                        criterion("referred", Weight.SUPPORTING, 20, "source.channel == \"referral\"")),
                10,
                List.of(new Below(
                        "rest",
                        null,
                        "Newsletter",
                        new Responsible.Team(Function.MARKETING),
                        "A second conversation",
                        90)),
                new Terms(240, 240, 6, "The head of sales"),
                List.of(new Packet("note", "What was said", true)),
                null);
    }

    public static Content content(String title, String segment) {
        return content(title).withSegment(new Segment(segment, "source.campaign == \"" + segment + "\""));
    }

    private static Criterion criterion(String key, Weight weight, int points, String condition) {
        return new Criterion(
                key, Dimension.INTENT, weight, points, "Were they " + key + "?", condition, null, "Sales", null);
    }
}
