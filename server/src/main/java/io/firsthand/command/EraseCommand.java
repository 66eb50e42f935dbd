package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Email;
import io.firsthand.identity.People;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactId;
import io.firsthand.privacy.Certificate.Cause;
import io.firsthand.privacy.Cleaning;
import io.firsthand.privacy.ErasureOrder;
import io.firsthand.privacy.ErasureOrder.NoteOf;
import io.firsthand.privacy.ErasureOutcome;
import io.firsthand.privacy.ErasurePreview;
import io.firsthand.privacy.Erasures;
import io.firsthand.privacy.Persons;
import io.firsthand.web.Words;
import java.io.Console;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "erase",
        description = "Erases a person everywhere and prints the certificate; shows first what goes, and asks.",
        footer = {
            "",
            "It cannot be undone. The log still verifies afterwards, and statistics stay.",
            "",
            "Exit codes: 0 erased or shown, 1 nobody was found or nothing was done, 2 it could not start.",
            "",
            "Examples:",
            "  firsthand erase --email grace@flowmatic.com --preview",
            "  firsthand erase --email grace@flowmatic.com --reference T-4711",
            "  firsthand erase --email grace@flowmatic.com --yes --json > certificate.json"
        })
final class EraseCommand extends DataCommand {

    @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "The person's e-mail address.")
    private String email = "";

    @Option(names = "--preview", description = "Shows what would go and what would stay, and erases nothing.")
    private boolean preview;

    @Option(names = "--yes", description = "Erases without asking.")
    private boolean yes;

    @Option(
            names = "--also",
            paramLabel = "CONTACT",
            description = "The id of another contact who is the same person, as --preview lists them. Repeats.")
    private List<UUID> also = List.of();

    @Option(names = "--with-notes", description = "Erases notes on other people's leads that name the person, too.")
    private boolean withNotes;

    @Option(
            names = "--cause",
            paramLabel = "CAUSE",
            defaultValue = "request",
            description = "request, objection, withdrawn_consent, unlawful or retention (${DEFAULT-VALUE}).")
    private Cause cause = Cause.REQUEST;

    @Option(
            names = "--reference",
            paramLabel = "NUMBER",
            description = "A number of your own for the certificate, such as a ticket's; nothing about the person.")
    private @Nullable String reference;

    @Option(names = "--json", description = "Prints what would go, or the certificate, as JSON.")
    private boolean json;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private PersonOption person;

    @Spec
    private CommandSpec command;

    EraseCommand() {
        workspace = new WorkspaceOption();
        person = new PersonOption();
        command = CommandSpec.create();
    }

    @Override
    int run(ApplicationContext application) {
        var in = workspace.among(application.getBean(Workspaces.class));
        return CurrentWorkspace.in(in.id(), () -> run(application, in));
    }

    private int run(ApplicationContext application, Workspace in) {
        var contacts = found(application.getBean(Persons.class));
        if (contacts.isEmpty()) {
            return failed("Nobody in the workspace %s has the address %s.".formatted(in.name(), email));
        }
        contacts.addAll(also.stream().map(ContactId::new).toList());
        var erasures = application.getBean(Erasures.class);
        var foreseen = erasures.preview(contacts)
                .orElseThrow(() -> new CannotStart("One of the contacts of --also is not in the workspace."));
        var report = new ErasureReport(
                application.getBean(Words.class), command.commandLine().getOut(), json);
        if (preview || !json) {
            report.show(foreseen);
        }
        if (preview) {
            return 0;
        }
        if (!yes && !isConfirmed()) {
            return failed("Nothing was erased.");
        }
        return erase(application, erasures, foreseen, report, in);
    }

    private Set<ContactId> found(Persons persons) {
        var key = Email.parse(email)
                .orElseThrow(() -> new CannotStart("%s is no e-mail address.".formatted(email)))
                .value();
        return persons.find(key).stream()
                .filter(it -> key.equalsIgnoreCase(it.details().email()))
                .map(Contact::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isConfirmed() {
        var typed = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readLine("This cannot be undone. Type the e-mail address to erase: "))
                .orElseThrow(
                        () -> new CannotStart("There is no terminal to ask on; say --yes to erase, or --preview."));
        return typed != null && typed.strip().equalsIgnoreCase(email.strip());
    }

    private int erase(
            ApplicationContext application,
            Erasures erasures,
            ErasurePreview foreseen,
            ErasureReport report,
            Workspace in) {
        var order = new ErasureOrder(
                foreseen.contacts().stream().map(Contact::id).collect(Collectors.toSet()),
                email,
                cause,
                reference,
                withNotes ? notes(foreseen) : Set.of());
        var actor = person.among(application.getBean(People.class), in);
        return switch (erasures.erase(order, actor)) {
            case ErasureOutcome.Erased(var certificate) -> {
                application.getBean(Cleaning.class).clean(in.id());
                report.certify(erasures.certificate(certificate.id()).orElse(certificate));
                yield 0;
            }
            case ErasureOutcome.UnknownContact() -> failed("The person was erased meanwhile.");
            case ErasureOutcome.Refused(var mistakes) ->
                failed(mistakes.stream()
                        .map(it -> application.getBean(Words.class).say(Locale.ENGLISH, it.messageKey(), it.detail()))
                        .collect(Collectors.joining(" ")));
        };
    }

    private static Set<NoteOf> notes(ErasurePreview foreseen) {
        return foreseen.mentions().stream()
                .map(it -> new NoteOf(it.lead().id(), it.note().id()))
                .collect(Collectors.toSet());
    }

    private int failed(String sentence) {
        command.commandLine().getErr().println(sentence);
        return 1;
    }
}
