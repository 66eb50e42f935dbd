package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.diagnosis.Report;
import io.firsthand.duplicate.SearchAtOnce;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Email;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.People;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Imports;
import io.firsthand.intake.RowKind;
import io.firsthand.intake.Step;
import io.firsthand.intake.Upload;
import io.firsthand.intake.Wishes;
import io.firsthand.web.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** Takes files of any system into a workspace that is thrown away, with everything that can be understood of them. */
final class TrialImport {

    private final Imports imports;
    private final FaultWords faults;
    private final Words words;
    private final People people;
    private final SearchAtOnce duplicates;
    private final Locale locale;
    private final Consumer<String> warnings;

    TrialImport(ApplicationContext application, Locale locale, Consumer<String> warnings) {
        this.imports = application.getBean(Imports.class);
        this.faults = application.getBean(FaultWords.class);
        this.words = application.getBean(Words.class);
        this.people = application.getBean(People.class);
        this.duplicates = application.getBean(SearchAtOnce.class);
        this.locale = locale;
        this.warnings = warnings;
    }

    /** Says of each file what became of it; fails if none says anything of leads. */
    List<Report.FileRead> take(List<Path> files, Wishes wishes, String currency, Actor actor) throws IOException {
        var uploaded = new ArrayList<Batch>();
        for (var file : files) {
            upload(file, wishes, files.size() > 1, actor, uploaded);
        }
        var taken = new ArrayList<UUID>();
        for (var batch : understood(uploaded, wishes)) {
            imports.replan(batch.id(), withOwners(wishes, batch), currency, actor);
            taken.add(batch.id());
        }
        if (taken.isEmpty()) {
            throw new CannotStart(words.say(locale, "diagnosis.terminal.noLeads"));
        }
        var set = taken.size() > 1 ? imports.join(taken) : imports.with(taken.getFirst());
        var progress = ProgressLine.in(words, locale, "diagnosis.terminal.reading");
        var first = set.getFirst().id();
        var step = imports.run(first, true, it -> progress.show(it.counts().rows(), it.expected()));
        progress.clear();
        if (step instanceof Step.BadPlan(var fault)) {
            throw new CannotStart(faults.say(locale, fault));
        }
        duplicates.run();
        return imports.with(first).stream().map(this::read).toList();
    }

    private void upload(Path file, Wishes wishes, boolean isOneOfSeveral, Actor actor, List<Batch> uploaded)
            throws IOException {
        var name = String.valueOf(file.getFileName());
        try (var content = Files.newInputStream(file)) {
            switch (imports.upload(name, content, actor, wishes, isOneOfSeveral)) {
                case Upload.Refused(var fault) -> warnings.accept(name + ": " + faults.say(locale, fault));
                case Upload.Taken(var batch) -> uploaded.add(batch);
            }
        }
    }

    /**
     * Without files that name nobody, and without lists of who knows what beside the leads of a system that we know: its
     * tickets, for example, are no leads.
     */
    private List<Batch> understood(List<Batch> uploaded, Wishes wishes) throws IOException {
        var known = uploaded.stream()
                .map(it -> it.plan().shape())
                .anyMatch(it -> it.preset() != null && it.rows() == RowKind.LEADS);
        var understood = new ArrayList<Batch>();
        for (var batch : uploaded) {
            var isStrange = known
                    && batch.plan().shape().preset() == null
                    && wishes.map().isEmpty();
            if (isStrange || !batch.plan().namesSomebody()) {
                warnings.accept(batch.fileName() + ": " + words.say(locale, "diagnosis.terminal.leftOut"));
                imports.forget(batch.id());
            } else {
                understood.add(batch);
            }
        }
        return understood;
    }

    /** Whoever owns something becomes somebody. */
    private Wishes withOwners(Wishes wishes, Batch batch) {
        var meanings = new ArrayList<String>();
        batch.plan().values().owners().forEach((value, email) -> {
            if (email == null) {
                meanings.add("owner:" + value + "=" + person(value).value());
            }
        });
        meanings.addAll(wishes.meanings());
        return new Wishes(List.of(), null, List.of(), null, null, null, null, null, false, null, meanings);
    }

    private Email person(String value) {
        var email = Email.parse(value)
                .orElseGet(() -> new Email(
                        "p" + UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)) + "@owner.example"));
        if (people.find(email).isEmpty()) {
            people.addWithoutSignIn(
                    new NewPerson(email, name(value), Function.SALES, Role.MEMBER), Preferences.in(locale));
        }
        return email;
    }

    /** What stands before the @, as a name; others as they stand. */
    private static String name(String value) {
        var at = value.indexOf('@');
        var name = (at < 1 ? value : value.substring(0, at).replace('.', ' ')).strip();
        return name.length() > 80 ? name.substring(0, 80) : name;
    }

    private Report.FileRead read(Batch it) {
        it.fault().ifPresent(fault -> warnings.accept(it.fileName() + ": " + faults.say(locale, fault)));
        return new Report.FileRead(
                it.fileName(), it.counts().rows(), it.counts().refused());
    }
}
