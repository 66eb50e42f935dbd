package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.web.InBrowser;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The people of every test: import it beside {@code EmbeddedDatabase} and have it injected. Each company it founds is
 * a workspace of its own with Maya of marketing, Sam of sales and Rita of revops, who is the administrator.
 */
@TestComponent
public class Cast {

    public static final String PASSPHRASE = "a quiet river in may";
    public static final Preferences PREFERENCES = new Preferences(ZoneId.of("Europe/Berlin"), Locale.ENGLISH);

    private static final Origin DESK = new Origin("192.0.2.7", "Test");

    /** One of the cast, signed in. */
    public record Member(Person person, Key session) {

        public Actor actor() {
            return person.as(Actor.Via.SESSION);
        }

        public WorkspaceId workspace() {
            return person.workspace();
        }

        /** For MockMvc: {@code .with(maya.signedIn())}. */
        public RequestPostProcessor signedIn() {
            return InBrowser.signedIn(session);
        }

        /** For real HTTP: the value of the header {@code Cookie}. */
        public String cookie(int port) {
            return InBrowser.cookie(session, port);
        }

        /** For real HTTP: what a form sends as {@code _csrf}, or htmx in the header {@code X-CSRF-TOKEN}. */
        public String formToken() {
            return InBrowser.formToken(session);
        }
    }

    /** A workspace and who works there. */
    public record Company(Workspace workspace, Member maya, Member sam, Member rita) {

        public WorkspaceId id() {
            return workspace.id();
        }

        /** Does something with this workspace as the current one. */
        public <T> T in(Supplier<T> work) {
            return CurrentWorkspace.in(id(), work::get);
        }

        public void run(Runnable work) {
            CurrentWorkspace.run(id(), work);
        }
    }

    private final Workspaces workspaces;
    private final People people;
    private final Sessions sessions;
    private final Tokens tokens;
    private final InWorkspace inWorkspace;
    private final AtomicReference<Company> home = new AtomicReference<>();
    private final String hash;

    Cast(
            Workspaces workspaces,
            People people,
            Sessions sessions,
            Tokens tokens,
            InWorkspace inWorkspace,
            Passphrases passphrases) {
        this.workspaces = workspaces;
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.inWorkspace = inWorkspace;
        this.hash = passphrases.hash(PASSPHRASE);
    }

    /** The same company for all tests that share an application. */
    public synchronized Company home() {
        if (home.get() == null) {
            home.set(found("Home"));
        }
        return home.get();
    }

    /** Another company, with people of the same names at {@code @<name>.example}. */
    public Company found(String name) {
        var host = "@" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".example";
        var rita = new NewPerson(new Email("rita" + host), "Rita Revops", Function.REVOPS, Role.ADMIN);
        if (!(workspaces.insert(name, rita, hash, PREFERENCES, Optional.empty(), () -> true)
                instanceof Founding.Founded(var workspace, var administrator))) {
            throw new IllegalStateException("Not founded: " + name);
        }
        return new Company(
                workspace,
                add(
                        workspace,
                        new NewPerson(new Email("maya" + host), "Maya Marketing", Function.MARKETING, Role.MEMBER)),
                add(workspace, new NewPerson(new Email("sam" + host), "Sam Sales", Function.SALES, Role.MEMBER)),
                new Member(administrator, sessions.open(administrator, DESK)));
    }

    /** One more person, signed in. */
    public Member add(Workspace workspace, NewPerson wish) {
        var added = inWorkspace.call(workspace.id(), () -> people.insert(wish, hash, PREFERENCES, Optional.empty()));
        if (!(added instanceof Addition.Added(var person))) {
            throw new IllegalStateException("Not added: " + wish);
        }
        return new Member(person, sessions.open(person, DESK));
    }

    /** The header {@code Authorization} with a personal token; without scopes named, with all the person has. */
    public String bearer(Member member, Permission... scopes) {
        return bearer(member, false, "test", scopes);
    }

    /** The header {@code Authorization} with a token of a system, which Rita made. */
    public String bearerOfSystem(Company company, String system, Permission... scopes) {
        return bearer(company.rita(), true, system, scopes);
    }

    private String bearer(Member member, boolean system, String name, Permission... scopes) {
        var wished = scopes.length == 0 ? member.actor().permissions() : EnumSet.copyOf(List.of(scopes));
        var wish = new NewToken(name, system, wished, Optional.empty());
        var creation = CurrentWorkspace.in(member.workspace(), () -> tokens.create(wish, member.actor()));
        if (!(creation instanceof TokenCreation.Created(var _, var text))) {
            throw new IllegalStateException("Not created: " + creation);
        }
        return "Bearer " + text;
    }
}
