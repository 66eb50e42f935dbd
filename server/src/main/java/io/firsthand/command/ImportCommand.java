package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.People;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Step;
import io.firsthand.intake.Upload;
import io.firsthand.intake.Wishes;
import io.firsthand.table.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description =
                "Imports CSV or Excel files of leads; columns are mapped by their names where --map does not say.",
        footer = {
            "",
            "Exit codes: 0 all rows were taken, 1 some rows were refused, 2 the import could not start.",
            "",
            "Examples:",
            "  firsthand import leads.csv --dry-run",
            "  firsthand import leads.xlsx --sheet Contacts --missing Select --missing N/A",
            "  firsthand import --undo 0197a1b2-…",
            "  firsthand import contacts.csv companies.csv deals.csv activities.csv --preset auto",
            "  firsthand import leads.csv --map 'Kontakt=name' --source booth_conversation:Interpack --errors refused.csv"
        })
final class ImportCommand extends DataCommand {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "The file to import, or several that belong together, such as contacts, companies, deals and"
                    + " activities; they are brought into the right order by themselves.")
    private List<Path> files = List.of();

    @Option(
            names = "--preset",
            paramLabel = "ID",
            description =
                    "The export that the files are, such as hubspot-contacts or salesforce-leads; auto by default.")
    private @Nullable String preset;

    @Option(
            names = "--meaning",
            paramLabel = "FIELD:VALUE=MEANING",
            description = "What a value stands for, such as 'channel:Trade fair=booth_conversation',"
                    + " 'stage:Hot=sql' or owner:Sam=sam@example.com. Repeats; remembered for the next file.")
    private List<String> meanings = List.of();

    @Option(
            names = "--undo",
            paramLabel = "BATCH",
            description =
                    "Undoes an import instead, by its id: withdraws what it created and nobody has changed since.")
    private @Nullable UUID undo;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "What a column becomes: a field such as email, given_name, company, channel or external_id;"
                    + " custom to keep it under its own name, - to leave it out. Repeats.")
    private List<String> map = List.of();

    @Option(
            names = "--source",
            paramLabel = "CHANNEL[:CAMPAIGN]",
            description = "The source of rows that name none, such as webinar:'Spring 2026'.")
    private @Nullable String source;

    @Option(
            names = "--missing",
            paramLabel = "TOKEN",
            description = "A cell that stands for nothing, such as Select or N/A. Repeats.")
    private List<String> missing = List.of();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Such as UTF-8 or windows-1252, instead of a guess.")
    private @Nullable String encoding;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "comma, semicolon, tab or pipe, instead of a guess.")
    private @Nullable String delimiter;

    @Option(names = "--date-order", paramLabel = "ORDER", description = "ymd, dmy or mdy, instead of a guess.")
    private @Nullable String dateOrder;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook, instead of the first that is not hidden.")
    private @Nullable String sheet;

    @Option(
            names = "--header-row",
            paramLabel = "N",
            description = "The number of the row that names the columns, 0 for none, instead of a guess.")
    private @Nullable Integer headerRow;

    @Option(names = "--leave-out-unmapped", description = "Takes only columns that become fields.")
    private boolean leaveOutUnmapped;

    @Option(names = "--dry-run", description = "Says what would become of the rows, and imports nothing.")
    private boolean dryRun;

    @Option(names = "--errors", paramLabel = "FILE", description = "Writes the refused rows with reasons to this file.")
    private @Nullable Path errors;

    @Option(names = "--json", description = "Prints the counts as JSON.")
    private boolean json;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private PersonOption person;

    @Spec
    private CommandSpec command;

    ImportCommand() {
        workspace = new WorkspaceOption();
        person = new PersonOption();
        command = CommandSpec.create();
    }

    @Override
    int run(ApplicationContext application) throws Exception {
        if (undo == null && files.isEmpty()) {
            throw new CannotStart("Say which file to import.");
        }
        for (var file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new CannotStart("There is no readable file %s.".formatted(file));
            }
        }
        var in = workspace.among(application.getBean(Workspaces.class));
        return CurrentWorkspace.in(in.id(), () -> run(application, in));
    }

    private int run(ApplicationContext application, Workspace in) throws IOException, InterruptedException {
        var actor = person.among(application.getBean(People.class), in);
        var imports = application.getBean(Imports.class);
        var words = application.getBean(FaultWords.class);
        if (undo != null) {
            return new UndoneImport(imports, command.commandLine(), json).undo(undo, actor);
        }
        var wishes = new Wishes(
                map,
                source,
                missing,
                encoding,
                delimiter,
                dateOrder,
                sheet,
                headerRow,
                leaveOutUnmapped,
                preset,
                meanings);
        var taken = new ArrayList<UUID>();
        for (var file : files) {
            try (var content = Files.newInputStream(file)) {
                var name = String.valueOf(file.getFileName());
                switch (imports.upload(name, content, actor, wishes, files.size() > 1)) {
                    case Upload.Refused(var fault) -> throw cannot(words, fault);
                    case Upload.Taken(var batch) -> taken.add(batch.id());
                }
            }
        }
        var set = taken.size() > 1 ? imports.join(taken) : imports.with(taken.getFirst());
        var hint = new MissingHint(imports, command.commandLine().getErr());
        for (var batch : set) {
            hint.show(batch);
        }
        return run(imports, words, set.getFirst());
    }

    private int run(Imports imports, FaultWords words, Batch batch) throws IOException, InterruptedException {
        var progress = new ProgressLine(dryRun ? "Checking" : "Importing");
        return switch (imports.run(
                batch.id(), !dryRun, it -> progress.show(it.counts().rows(), it.expected()))) {
            case Step.BadPlan(var fault) -> throw cannot(words, fault);
            case Step.NotNow _, Step.Unknown _ -> throw cannot(words, Fault.of("notNow"));
            case Step.Taken _ -> {
                var code = 0;
                for (var it : imports.with(batch.id())) {
                    var done = ended(imports, it);
                    progress.clear();
                    code = Math.max(code, report(imports, words, done));
                }
                yield code;
            }
        };
    }

    /** A server that started meanwhile may have taken the rest over. */
    private static Batch ended(Imports imports, Batch batch) throws InterruptedException {
        var now = imports.find(batch.id()).orElseThrow();
        while (now.state().isBusy()) {
            Thread.sleep(500);
            now = imports.find(batch.id()).orElseThrow();
        }
        return now;
    }

    private int report(Imports imports, FaultWords words, Batch done) throws IOException {
        var report = new ImportReport(done, dryRun, done.fault().map(it -> words.say(Locale.ENGLISH, it)));
        command.commandLine().getOut().println(json ? Json.of(report.fields()) : report.sentence());
        report.problem().ifPresent(command.commandLine().getErr()::println);
        if (errors != null && done.counts().refused() > 0) {
            try (var out = Files.newOutputStream(errors)) {
                imports.errors(done).write(out, fault -> words.say(Locale.ENGLISH, fault));
            }
        }
        return report.isWhole() ? 0 : 1;
    }

    private static CannotStart cannot(FaultWords words, Fault fault) {
        return new CannotStart(words.say(Locale.ENGLISH, fault));
    }
}
