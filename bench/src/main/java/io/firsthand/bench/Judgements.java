package io.firsthand.bench;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.EarlierAgreements;
import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Judge;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Rules;
import io.firsthand.criterion.Verdict;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.criterion.Weight;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.definition.Content;
import io.firsthand.definition.Packs;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Addition;
import io.firsthand.identity.Email;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import io.firsthand.identity.Workspaces;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.knowledge.KnownLead;
import io.firsthand.knowledge.Wanted;
import io.firsthand.lead.Stage;
import io.firsthand.verdict.Pass;
import io.firsthand.verdict.Passes;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Judging by 20 criteria: known leads by one core, and a million open ones by the server when the first definition comes
 * in force, then when a stricter one does; the same rules as one statement of SQL beside it.
 */
final class Judgements implements Scenario {

    private static final int LEADS = 1_000_000;
    private static final int KNOWN = 20_000;
    private static final String PASSPHRASE = "a quiet river in may";
    private static final Preferences PREFERENCES = new Preferences(ZoneOffset.UTC, Locale.ENGLISH);

    private final InProcess server;
    private final WorkspaceId workspace;
    private final Person rita;
    private int rounds;

    private Judgements(InProcess server, WorkspaceId workspace, Person rita) {
        this.server = server;
        this.workspace = workspace;
        this.rita = rita;
    }

    static Judgements prepare(Place place) throws Exception {
        var server = InProcess.start(place);
        var wish = new NewPerson(new Email("rita@bench.example"), "Rita", Function.REVOPS, Role.ADMIN);
        if (!(server.bean(Workspaces.class).found("Bench", wish, PASSPHRASE, PREFERENCES)
                instanceof Founding.Founded(var founded, var rita))) {
            throw new IllegalStateException("Not founded");
        }
        LeadTable.fill(place, place.most(LEADS));
        var scenario = new Judgements(server, founded.id(), rita);
        scenario.in(() -> server.bean(CustomFields.class).define(Map.of("Budget", FieldType.NUMBER)));
        return scenario;
    }

    @Override
    public List<Figure> measure() throws JsonLogicException {
        var figures = new ArrayList<Figure>();
        var some = known();
        figures.add(Figure.rate("leads that are known, judged by 20 criteria, by one core", rate(some))
                .target(80_000));
        JsonLogicRules.rate(some, Instant.now(), Duration.ofSeconds(2));
        figures.add(Figure.rate(
                "the same by 18 of them in JsonLogic, by one core",
                JsonLogicRules.rate(some, Instant.now(), Duration.ofSeconds(3))));
        figures.add(Figure.seconds("the same rules as SQL over all leads", sql()));
        var budget = 1_000 * ++rounds;
        pass(figures, "another definition", content("Bench " + rounds, criteria(budget, rounds % 2 == 0 ? 60 : 30)));
        return figures;
    }

    private List<Knowledge> known() {
        return in(() -> server.bean(KnowledgeOf.class).after(null, EnumSet.allOf(Stage.class), KNOWN, Wanted.ALL))
                .stream()
                .map(KnownLead::knowledge)
                .toList();
    }

    private double rate(List<Knowledge> some) {
        var judge = Judge.compile(
                new Rules(criteria(1_000, 30), 30),
                in(() -> server.bean(Vocabularies.class).current()));
        var now = Instant.now();
        judged(judge, some, now, Duration.ofSeconds(2));
        return judged(judge, some, now, Duration.ofSeconds(3));
    }

    private static double judged(Judge judge, List<Knowledge> some, Instant now, Duration time) {
        var start = System.nanoTime();
        var end = start + time.toNanos();
        var count = 0L;
        var qualified = 0L;
        while (System.nanoTime() < end) {
            for (var each : some) {
                qualified += judge.judge(each, now).verdict() == Verdict.QUALIFIED ? 1 : 0;
            }
            count += some.size();
        }
        Place.tell("%,d judged, %,d of them qualified".formatted(count, qualified));
        return count / ((System.nanoTime() - start) / 1e9);
    }

    /** What a statement can say of the rules on what stands with the lead: nothing about what is unknown, no reasons. */
    private long sql() {
        var start = System.nanoTime();
        var qualified = in(() -> server.bean(JdbcClient.class)
                .sql("""
                        select count(*) from lead
                        join contact on contact.workspace_id = lead.workspace_id and contact.id = lead.contact_id
                        join company on company.workspace_id = lead.workspace_id and company.id = lead.company_id
                        where lead.workspace_id = :workspace and lead.withdrawn_at is null
                            and (contact.email is not null or contact.phone is not null) and company.domain is not null
                            and lead.channel <> 'purchased_list'
                            and case when contact.title like 'Head%' then 20 else 0 end
                                + case when lead.channel in ('booth_conversation', 'meeting', 'referral') then 20 else 0 end
                                + case when contact.email not like '%@gmail.com' then 10 else 0 end
                                + case when 'fair' = any(lead.tags) then 10 else 0 end
                                + case when lead.grade in ('A', 'B') then 10 else 0 end
                                + case when lead.captured_at > now() - interval '90 days' then 10 else 0 end >= 30
                        """)
                .param("workspace", workspace.value())
                .query(Long.class)
                .single());
        Place.tell("%,d leads qualify by SQL".formatted(qualified));
        return System.nanoTime() - start;
    }

    private void pass(List<Figure> figures, String why, Content content) {
        var before = server.cpu();
        sign(content);
        var pass = finished();
        var seconds = Duration.between(pass.startedAt(), pass.finishedAt()).toMillis() / 1e3;
        figures.add(Figure.rate("open leads judged by the server after " + why, pass.judged() / seconds));
        figures.add(Figure.seconds(
                "%,d open leads judged after %s, %,d facts written".formatted(pass.judged(), why, pass.changed()),
                (long) (seconds * 1e9)));
        figures.add(Figure.processor(
                "processor time for a lead, server and database", server.cpu().minus(before), pass.judged()));
    }

    private Pass finished() {
        while (true) {
            LockSupport.parkNanos(100_000_000);
            var latest = in(() -> server.bean(Passes.class).latest());
            var done = latest.stream().filter(Pass::isFinished).count();
            if (latest.size() >= Math.min(rounds, 5) && latest.getFirst().isFinished() && done >= Math.min(rounds, 5)) {
                return latest.getFirst();
            }
        }
    }

    private void sign(Content content) {
        in(() -> {
            var agreements = server.bean(EarlierAgreements.class);
            var now = Instant.now();
            Definition it = agreements.create(content, null, rita.as(Actor.Via.COMMAND), now);
            agreements.propose(it.id(), rita.as(Actor.Via.COMMAND), now);
            agreements.sign(it.id(), manager("Mira", Function.MARKETING), now);
            agreements.sign(it.id(), manager("Saul", Function.SALES), now);
            if (server.bean(Agreements.class).inForce().stream()
                    .noneMatch(each -> each.id().equals(it.id()))) {
                throw new IllegalStateException("Not in force");
            }
            return it;
        });
    }

    private Actor manager(String name, Function function) {
        var people = server.bean(People.class);
        var email = new Email(name.toLowerCase(Locale.ROOT) + "@bench.example");
        return people.find(email)
                .orElseGet(() -> switch (people.add(
                        new NewPerson(email, name, function, Role.MANAGER), PASSPHRASE, PREFERENCES)) {
                    case Addition.Added(var person) -> person;
                    case Addition.AlreadyThere(var person) -> person;
                    case Addition.Weak weak -> throw new IllegalStateException(weak.toString());
                })
                .as(Actor.Via.COMMAND);
    }

    private Content content(String title, List<Criterion> criteria) {
        return in(() -> {
            var packs = server.bean(Packs.class);
            var pack = packs.begin(packs.find("exhibition", Locale.ENGLISH).orElseThrow());
            return pack.withTitle(title).withCriteria(criteria).withThreshold(30);
        });
    }

    private static List<Criterion> criteria(int budget, int days) {
        return List.of(
                required("reachable", "known(contact.email) || known(contact.phone)"),
                required("firm", "known(company.domain)"),
                points("head", 20, "contact.seniority in ['owner', 'chief', 'director', 'lead']"),
                points("spoke", 20, "source.channel in ['booth_conversation', 'meeting', 'referral']"),
                points("business", 10, "contact.business_email"),
                points("fair", 10, "'fair' in lead.tags"),
                points("grade", 10, "source.grade in ['A', 'B']"),
                points("fresh", 10, "lead.captured_at >= now - days(" + days + ")"),
                points("budget", 10, "custom.budget >= " + budget + ".0"),
                points("plant", 10, "contact.function in ['operations', 'engineering', 'purchasing']"),
                points("owned", 5, "lead.has_owner"),
                points("touched", 10, "touches.human_count >= 1.0"),
                points("lately", 10, "touches.last_at >= now - days(30)"),
                points("asked", 15, "signals.kind('explicit').since(now - days(30)).count() >= 1"),
                points("visits", 5, "signals.since(now - days(60)).count() >= 3"),
                points("soon", 15, "said.timeline in ['now', 'quarter']"),
                points("keen", 10, "said.rating >= 4.0"),
                points("campaign", 5, "known(source.campaign)"),
                points("first_hand", 5, "source.original_channel in ['booth_conversation', 'meeting']"),
                new Criterion(
                        "bought",
                        Dimension.CONTEXT,
                        Weight.DISQUALIFIER,
                        0,
                        "Is it bought?",
                        "source.channel == 'purchased_list'",
                        null,
                        null,
                        null));
    }

    private static Criterion required(String key, String condition) {
        return new Criterion(
                key, Dimension.FIRMOGRAPHIC, Weight.REQUIRED, 0, "Is it " + key + "?", condition, null, null, null);
    }

    private static Criterion points(String key, int points, String condition) {
        return new Criterion(
                key, Dimension.INTENT, Weight.SUPPORTING, points, "Is it " + key + "?", condition, null, null, null);
    }

    private <T> T in(Supplier<T> work) {
        return CurrentWorkspace.in(workspace, work::get);
    }

    @Override
    public void close() {
        server.close();
    }
}
