package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.DataFolder;
import io.firsthand.database.Role;
import io.firsthand.diagnosis.Diagnosis;
import io.firsthand.diagnosis.DiagnosisJson;
import io.firsthand.diagnosis.DiagnosisReports;
import io.firsthand.diagnosis.Diagnostician;
import io.firsthand.diagnosis.FileRead;
import io.firsthand.diagnosis.LeadNames;
import io.firsthand.diagnosis.Report;
import io.firsthand.diagnosis.Telling;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Email;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Workspaces;
import io.firsthand.intake.Wishes;
import io.firsthand.web.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diagnose",
        description = "Says what is wrong between lead and customer, straight from a CRM’s exports, with nothing set"
                + " up: in a database of its own that is thrown away at the end.",
        footer = {
            "",
            "Exit codes: 0 diagnosed, 1 failed, 2 no file could be read or wrong usage.",
            "",
            "Examples:",
            "  firsthand diagnose contacts.csv companies.csv deals.csv activities.csv --out report.html",
            "  firsthand diagnose leads.xlsx --map 'Erstkontakt=created' --currency EUR --language de --out report.pdf",
            "  firsthand diagnose people.csv sales.csv --preset sales.csv=deals --map 'Volume=amount'",
            "  firsthand diagnose export/*.csv --json | jq '.findings[] | select(.state == \"act\")'"
        })
final class DiagnoseCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "CSV or Excel files of leads or contacts, companies, deals, activities, histories of stages.")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the report to this file: .html or .pdf.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints everything as JSON.")
    private boolean json;

    @Option(
            names = "--preset",
            paramLabel = "[FILE=]ID",
            description = "What a file is, such as deals.csv=deals, or what all are, such as salesforce-leads: leads,"
                    + " companies, deals, activities, or a system’s export; found out by default. Repeats.")
    private List<String> presets = List.of();

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "What a column becomes: a field such as email, created, stage, owner; custom or -. Repeats.")
    private List<String> map = List.of();

    @Option(
            names = "--meaning",
            paramLabel = "FIELD:VALUE=MEANING",
            description = "What a value stands for, such as 'stage:Hot=sql'. Repeats.")
    private List<String> meanings = List.of();

    @Option(
            names = "--missing",
            paramLabel = "TOKEN",
            description = "A cell that stands for nothing, such as Select or N/A. Repeats.")
    private List<String> missing = List.of();

    @Option(names = "--date-order", paramLabel = "ORDER", description = "ymd, dmy or mdy, instead of a guess.")
    private @Nullable String dateOrder;

    @Option(
            names = "--header-row",
            paramLabel = "N",
            description = "The number of the row that names the columns, 0 for none, instead of a guess.")
    private @Nullable Integer headerRow;

    @Option(
            names = "--currency",
            paramLabel = "ISO",
            defaultValue = "XXX",
            description = "Of amounts that don't say it, such as EUR; none by default.")
    private String currency = "XXX";

    @Option(names = "--company", paramLabel = "NAME", description = "Whom the report is about.")
    private @Nullable String company;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "en or de, instead of this system's.")
    private @Nullable String language;

    @Option(names = "--without-leads", description = "Leaves names of leads out of the report.")
    private boolean withoutLeads;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private final Map<String, String> environment;

    DiagnoseCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        check();
        var folder = ThrownAway.folder("diagnosis");
        try (var database = DatabaseMeanwhile.start(folder, Role.TRIAL, environment)) {
            clearOnSignal(database, folder);
            try (var application = Spring.command(folder, database)) {
                return run(application);
            }
        } finally {
            ThrownAway.delete(folder);
        }
    }

    /**
     * Spring's handlers hear of no signal before the application starts, and the database is on its way by then. Whatever
     * misses the database from then on has nothing to say to anybody.
     */
    private static void clearOnSignal(DatabaseMeanwhile database, DataFolder folder) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            LoggingSystem.get(DiagnoseCommand.class.getClassLoader()).setLogLevel(null, LogLevel.OFF);
            database.close();
            ThrownAway.delete(folder);
        }));
    }

    private void check() {
        for (var file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new CannotStart("There is no readable file %s.".formatted(file));
            }
        }
        if (out != null && !name(out).endsWith(".html") && !name(out).endsWith(".pdf")) {
            throw new CannotStart("The report can be written as .html or .pdf, and not as %s.".formatted(out));
        }
        new PresetsOfFiles(presets).check(files);
        var folder = out == null ? null : out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CannotStart("There is no folder %s to write the report to.".formatted(folder));
        }
        if (folder != null && out != null && !isWritable(folder, out)) {
            throw new CannotStart("The report cannot be written to %s; say another place.".formatted(out));
        }
        if (language != null && !language.toLowerCase(Locale.ROOT).matches("(en|de)([-_].*)?")) {
            throw new CannotStart("The language is en or de, and not %s.".formatted(language));
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new CannotStart("A currency has three capital letters, such as EUR.");
        }
    }

    private static boolean isWritable(Path folder, Path file) {
        return Files.exists(file) ? Files.isWritable(file) && !Files.isDirectory(file) : Files.isWritable(folder);
    }

    private int run(ApplicationContext application) throws IOException {
        var founder = new NewPerson(
                new Email("diagnosis@localhost.example"),
                "Diagnosis",
                Function.REVOPS,
                io.firsthand.identity.Role.ADMIN);
        var founding = application
                .getBean(Workspaces.class)
                .found("Diagnosis", founder, UUID.randomUUID().toString(), Preferences.in(locale()));
        if (!(founding instanceof Founding.Founded(var workspace, var person))) {
            throw new IllegalStateException(founding.toString());
        }
        return CurrentWorkspace.in(workspace.id(), () -> run(application, person.as(Actor.Via.COMMAND)));
    }

    private int run(ApplicationContext application, Actor actor) throws IOException {
        var wishes = new Wishes(map, null, missing, null, null, dateOrder, null, headerRow, false, null, meanings);
        var read = new TrialImport(application, locale(), this::tell)
                .take(files, new PresetsOfFiles(presets), wishes, currency, actor);
        var words = application.getBean(Words.class);
        var progress = ProgressLine.in(words, locale(), "diagnosis.terminal.asking");
        var diagnosis = application.getBean(Diagnostician.class).diagnose(true, ZoneId.systemDefault(), progress::show);
        progress.clear();
        var telling = new Telling(words, locale(), ZoneId.systemDefault());
        if (diagnosis.volume().leads() == 0) {
            read.forEach(it -> {
                tell(it.sentence(telling));
                it.reasons().forEach(this::tell);
                it.doubts().forEach(this::tell);
            });
            throw new CannotStart(words.say(locale(), "diagnosis.terminal.noRows"));
        }
        var leads = withoutLeads
                ? Map.<UUID, String>of()
                : application.getBean(LeadNames.class).of(diagnosis);
        var report = new Report(diagnosis, telling, title(read), read, leads, Optional.empty(), isPaper());
        print(diagnosis, report);
        if (out != null) {
            write(application.getBean(DiagnosisReports.class), report);
        }
        return 0;
    }

    private void print(Diagnosis diagnosis, Report report) {
        if (json) {
            command.commandLine()
                    .getOut()
                    .println(Json.of(DiagnosisJson.of(diagnosis, report.telling(), report.files())));
        } else {
            new DiagnosisSummary(Terminal.of(command.commandLine().getOut(), environment), report).print();
        }
        command.commandLine().getOut().flush();
    }

    private void write(DiagnosisReports reports, Report report) throws IOException {
        var to = Objects.requireNonNull(out);
        Files.write(to, isPaper() ? reports.pdf(report) : reports.html(report).getBytes(StandardCharsets.UTF_8));
        tell(report.telling().say("diagnosis.terminal.report", to));
    }

    private boolean isPaper() {
        return out != null && name(out).endsWith(".pdf");
    }

    /** Of the files that something could be read of. */
    private String title(List<FileRead> read) {
        if (company != null) {
            return company;
        }
        var first = read.getFirst().name();
        return read.size() == 1 ? first : "%s + %d".formatted(first, read.size() - 1);
    }

    private Locale locale() {
        return DiagnosisSummary.language(language == null ? Locale.getDefault().getLanguage() : language);
    }

    private static String name(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    private void tell(String line) {
        command.commandLine().getErr().println(line);
        command.commandLine().getErr().flush();
    }
}
