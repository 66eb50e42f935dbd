package io.firsthand.form;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.form.Submission.State;
import io.firsthand.identity.Key;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.mail.Mails;
import io.firsthand.web.Site;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the owner of an address by mail whether it was them, and makes a lead of it once they say so. */
@Service
@Transactional
public class Confirmations {

    /** To one address within a week; whoever types a stranger's address again and again is not our postman. */
    private static final int MOST_MAILS = 3;

    private final Forms forms;
    private final SubmissionRepository repository;
    private final Acceptance acceptance;
    private final Mails mails;
    private final Workspaces workspaces;
    private final Site site;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Confirmations(
            Forms forms,
            SubmissionRepository repository,
            Acceptance acceptance,
            Mails mails,
            Workspaces workspaces,
            Site site,
            Clock clock) {
        this.forms = forms;
        this.repository = repository;
        this.acceptance = acceptance;
        this.mails = mails;
        this.workspaces = workspaces;
        this.site = site;
        this.clock = clock;
    }

    /** A form whose confirmation was asked for, and whether the link still leads anywhere. */
    public record Asked(Form form, boolean known) {}

    /** Looking changes nothing, for programs that look at mails follow links, too. */
    @Transactional(readOnly = true)
    public Optional<Asked> look(PublicId id, String secret) {
        return forms.find(id).map(form -> new Asked(form, found(form, secret).isPresent()));
    }

    /** Makes a lead of what was sent; confirming again changes nothing. */
    public Optional<Asked> confirm(PublicId id, String secret) {
        return forms.find(id).map(form -> {
            var waiting = found(form, secret)
                    .flatMap(it -> repository.lock(form.id(), it.id()))
                    .filter(it -> it.state() == State.WAITING);
            waiting.ifPresent(it -> acceptance.accept(form, it, true, now()));
            return new Asked(form, found(form, secret).isPresent());
        });
    }

    /** Lets it wait for the owner of the address, who gets a mail. */
    void ask(Form form, Submission submission) {
        var email = submission.answers().getOrDefault("contact.email", "");
        var secret = Key.Secret.next(random).text();
        repository.await(submission.id(), hash(secret), now());
        if (repository.asked(email.toLowerCase(Locale.ROOT), now().minus(Submissions.KEPT)) <= MOST_MAILS) {
            var workspace =
                    workspaces.find(CurrentWorkspace.get()).map(Workspace::name).orElse("");
            var title = form.design().title().in(submission.language());
            mails.queue(
                    email,
                    Locale.of(submission.language()),
                    "form.confirmation",
                    "form " + submission.id(),
                    title.isEmpty() ? form.name() : title,
                    workspace,
                    site.link("/f/" + form.publicId().text() + "/confirmation/" + secret));
        }
    }

    private Optional<Submission> found(Form form, String secret) {
        return Key.Secret.parse(secret)
                .flatMap(it -> repository.bySecret(form.id(), hash(it.text()), now().minus(Submissions.KEPT)))
                .filter(it -> it.state() == State.WAITING || it.state() == State.LEAD);
    }

    private static byte[] hash(String secret) {
        return Stamp.sha256(secret.getBytes(US_ASCII));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
