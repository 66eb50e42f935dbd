package io.firsthand.bench;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Email;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.Person;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import io.firsthand.identity.Workspaces;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Purposes;
import io.firsthand.track.Design;
import io.firsthand.track.Saved;
import io.firsthand.track.Step;
import io.firsthand.track.Tracks;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many leads whose turn in a track comes at once: asked a condition, written a mail, moved on, with facts. */
final class Nurturing implements Scenario {

    private static final int LEADS = 100_000;
    private static final String PASSPHRASE = "a quiet river in may";
    private static final Preferences PREFERENCES = new Preferences(ZoneOffset.UTC, Locale.ENGLISH);

    private final InProcess server;
    private final WorkspaceId workspace;
    private final UUID track;

    private Nurturing(InProcess server, WorkspaceId workspace, UUID track) {
        this.server = server;
        this.workspace = workspace;
        this.track = track;
    }

    static Nurturing prepare(Place place) throws Exception {
        var server = InProcess.start(place);
        var wish = new NewPerson(new Email("rita@bench.example"), "Rita", Function.REVOPS, Role.ADMIN);
        if (!(server.bean(Workspaces.class).found("Bench", wish, PASSPHRASE, PREFERENCES)
                instanceof Founding.Founded(var founded, var rita))) {
            throw new IllegalStateException("Not founded");
        }
        LeadTable.fill(place, place.most(LEADS));
        var track = CurrentWorkspace.in(founded.id(), () -> {
            server.bean(Purposes.class).put(Purposes.NEWS, null, Basis.LEGITIMATE_INTERESTS, false);
            return published(server.bean(Tracks.class), rita);
        });
        return new Nurturing(server, founded.id(), track);
    }

    private static UUID published(Tracks tracks, Person rita) {
        var letter = new Step.Email(
                "email_1", Purposes.NEWS, "For {{company|you}}", "Hello {{first_name|there}},\n\nread this.\n\n{{us}}");
        var branch = new Step.Branch(
                "branch_1",
                "contact.title.contains('Head') && signals.since(now - days(30)).count() >= 1",
                List.of(new Step.Wait("wait_1", 3)),
                List.of(new Step.Wait("wait_2", 30)));
        var design = Design.blank("Bench", "en").with(List.of(letter, branch));
        var made = tracks.create(design, rita.as(Actor.Via.COMMAND));
        if (!(tracks.publish(made.id(), 1, rita.as(Actor.Via.COMMAND)) instanceof Saved.Done)) {
            throw new IllegalStateException(tracks.flaws(design).toString());
        }
        return made.id();
    }

    @Override
    public List<Figure> measure() {
        var figures = new ArrayList<Figure>();
        var before = server.cpu();
        var leads = enter();
        var start = System.nanoTime();
        while (due() > 0) {
            LockSupport.parkNanos(100_000_000);
        }
        var nanos = System.nanoTime() - start;
        figures.add(Figure.rate("leads led on in a track, each with a mail and two facts", leads / (nanos / 1e9)));
        figures.add(Figure.seconds("%,d leads whose turn came at once".formatted(leads), nanos));
        figures.add(Figure.processor(
                "processor time for a lead, server and database", server.cpu().minus(before), leads));
        var asked = System.nanoTime();
        due();
        figures.add(Figure.millis("asking who is due, of them all waiting", System.nanoTime() - asked));
        return figures;
    }

    /** All leads anew, as if they had come in just now. */
    private int enter() {
        return in(() -> {
            var jdbc = server.bean(JdbcClient.class);
            jdbc.sql("""
                    update nurture_stay set left_at = now(), left_by = track_id, left_why = 'person'
                    where workspace_id = :workspace and left_at is null
                    """).param("workspace", workspace.value()).update();
            jdbc.sql("update nurture_mail set at = at - interval '30 days' where workspace_id = :workspace")
                    .param("workspace", workspace.value())
                    .update();
            return jdbc.sql("""
                    insert into nurture_stay (workspace_id, id, lead_id, track_id, version, via, entered_at, entered_by, step,
                        step_at, look_at, mails, armed, returns, review)
                    select workspace_id, gen_random_uuid(), id, :track, 1, 'person', now(), :track, 'email_1', now(),
                        now() + interval '60 days', 0, true, 0, false
                    from lead where workspace_id = :workspace and withdrawn_at is null and stage in ('inquiry', 'nurture')
                    """)
                    .param("workspace", workspace.value())
                    .param("track", track)
                    .update();
        });
    }

    private long due() {
        return in(() -> server.bean(JdbcClient.class)
                .sql("""
                        select count(*) from (select from nurture_stay
                            where workspace_id = :workspace and left_at is null and due_at <= now() limit 1) as counted
                        """)
                .param("workspace", workspace.value())
                .query(Long.class)
                .single());
    }

    private <T> T in(Supplier<T> work) {
        var transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        return CurrentWorkspace.<T, RuntimeException>in(workspace, () -> transaction.execute(_ -> work.get()));
    }

    @Override
    public void close() {
        server.close();
    }
}
