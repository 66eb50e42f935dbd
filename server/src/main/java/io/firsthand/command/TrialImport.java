package io.firsthand.command;

import static java.util.stream.Collectors.joining;

import io.firsthand.database.CannotStart;
import io.firsthand.diagnosis.FileRead;
import io.firsthand.duplicate.SearchAtOnce;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Field;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Plan;
import io.firsthand.intake.RowKind;
import io.firsthand.intake.Shape;
import io.firsthand.intake.Step;
import io.firsthand.intake.Target;
import io.firsthand.intake.Upload;
import io.firsthand.intake.Wishes;
import io.firsthand.web.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** Takes files of any system into a workspace that is thrown away, with everything that can be understood of them. */
final class TrialImport {

    private static final int COLUMNS_SHOWN = 40;

    /** What a deal says of the person whom it is made with. */
    private static final List<Field> OF_PEOPLE =
            List.of(Field.EMAIL, Field.COMPANY, Field.DOMAIN, Field.CREATED, Field.STAGE, Field.OWNER);

    /**
     * A file that is here.
     *
     * @param isNamed whether the caller said what it is
     */
    private record Brought(Batch batch, Path file, boolean isNamed) {

        RowKind rows() {
            return batch.plan().shape().rows();
        }

        boolean isList() {
            return batch.plan().shape().preset() == null;
        }
    }

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
    List<FileRead> take(List<Path> files, PresetsOfFiles presets, Wishes wishes, String currency, Actor actor)
            throws IOException {
        var uploaded = new ArrayList<Brought>();
        for (var file : files) {
            upload(file, wishes.withPreset(presets.of(file)), files.size() > 1, actor)
                    .ifPresent(uploaded::add);
        }
        if (uploaded.isEmpty()) {
            throw new CannotStart(words.say(locale, "diagnosis.terminal.nothingRead"));
        }
        checkColumns(uploaded, wishes);
        var understood = understood(uploaded, wishes);
        if (understood.stream().noneMatch(it -> it.rows() == RowKind.LEADS)) {
            peopleOfDeals(understood, wishes, actor).ifPresent(understood::addFirst);
        }
        if (understood.stream().noneMatch(it -> it.rows() == RowKind.LEADS)) {
            throw new CannotStart(words.say(locale, "diagnosis.terminal.noLeads"));
        }
        var taken = new ArrayList<UUID>();
        for (var it : understood) {
            plan(it.batch(), wishes, understood.size() == 1, currency, actor);
            taken.add(it.batch().id());
        }
        return run(taken, doubts(wishes));
    }

    /** One of several files may lack a column that is mapped; none may be missing in all of them. */
    private void checkColumns(List<Brought> uploaded, Wishes wishes) {
        var plans = uploaded.stream().map(it -> it.batch().plan()).toList();
        for (var pair : wishes.map()) {
            var column = pair.substring(0, Math.max(0, pair.lastIndexOf('=')));
            if (plans.stream().noneMatch(it -> it.find(column).isPresent())) {
                throw new CannotStart(words.say(locale, "diagnosis.terminal.noColumn", column, names(plans)));
            }
        }
    }

    private static String names(List<Plan> plans) {
        return plans.stream()
                .flatMap(it -> it.columns().stream())
                .map(Plan.Column::name)
                .distinct()
                .limit(COLUMNS_SHOWN)
                .collect(joining(", "));
    }

    private List<FileRead> run(List<UUID> taken, TrialDoubts doubts) throws IOException {
        var set = taken.size() > 1 ? imports.join(taken) : imports.with(taken.getFirst());
        var progress = ProgressLine.in(words, locale, "diagnosis.terminal.reading");
        var first = set.getFirst().id();
        var all = new CompletableFuture<Void>();
        var found = duplicates.beside(all);
        var step = imports.run(first, true, it -> progress.show(it.counts().rows(), it.expected()));
        all.complete(null);
        progress.clear();
        if (step instanceof Step.BadPlan(var fault)) {
            throw new CannotStart(faults.say(locale, fault));
        }
        found.join();
        var read = new ArrayList<FileRead>();
        for (var it : imports.with(first)) {
            it.fault().ifPresent(fault -> warnings.accept(it.fileName() + ": " + faults.say(locale, fault)));
            read.add(new TrialReading(imports, faults, doubts, locale).of(it));
        }
        return read;
    }

    private TrialDoubts doubts(Wishes wishes) {
        return new TrialDoubts(imports, words, locale, wishes.dateOrder() != null);
    }

    private Optional<Brought> upload(Path file, Wishes wishes, boolean isOneOfSeveral, Actor actor) throws IOException {
        var name = String.valueOf(file.getFileName());
        try (var content = Files.newInputStream(file)) {
            return switch (imports.upload(name, content, actor, wishes, isOneOfSeveral)) {
                case Upload.Refused(var fault) -> {
                    warnings.accept(name + ": " + faults.say(locale, fault));
                    yield Optional.empty();
                }
                case Upload.Taken(var batch) -> Optional.of(new Brought(batch, file, !isAuto(wishes)));
            };
        }
    }

    private static boolean isAuto(Wishes wishes) {
        return wishes.preset() == null || "auto".equalsIgnoreCase(wishes.preset());
    }

    /**
     * Without files that name nobody, and without lists of who knows what beside the leads of a system that we know: its
     * tickets, for example, are no leads.
     */
    private List<Brought> understood(List<Brought> uploaded, Wishes wishes) throws IOException {
        var known = uploaded.stream().anyMatch(it -> !it.isList() && it.rows() == RowKind.LEADS);
        var understood = new ArrayList<Brought>();
        for (var it : uploaded) {
            var isStrange =
                    known && it.isList() && !it.isNamed() && wishes.map().isEmpty();
            if (isStrange || !it.batch().plan().namesSomebody()) {
                var why = isStrange ? "diagnosis.terminal.leftOut" : "diagnosis.terminal.nobody";
                var kind = words.say(locale, "diagnosis.file.kind." + it.rows().id());
                var name = it.batch().fileName();
                warnings.accept(name + ": " + words.say(locale, why, name, kind));
                if (!isStrange) {
                    doubts(wishes).headings(it.batch()).ifPresent(doubt -> warnings.accept(name + ": " + doubt));
                }
                imports.forget(it.batch().id());
            } else {
                understood.add(it);
            }
        }
        return understood;
    }

    /** Where no file lists leads, whoever is named by a deal is one. */
    private Optional<Brought> peopleOfDeals(List<Brought> understood, Wishes said, Actor actor) throws IOException {
        for (var it : understood) {
            var plan = it.batch().plan();
            if (it.rows() == RowKind.OPPORTUNITIES && plan.columnOf(Field.EMAIL).isPresent()) {
                var map = plan.columns().stream()
                        .map(column ->
                                column.name() + "=" + (isOfPeople(column) ? column.target() : Target.LEFT_OUT_ID))
                        .toList();
                var wishes = new Wishes(
                        map,
                        null,
                        said.missing(),
                        null,
                        null,
                        said.dateOrder(),
                        null,
                        said.headerRow(),
                        true,
                        Shape.LIST_ID,
                        List.of());
                warnings.accept(words.say(
                        locale, "diagnosis.terminal.peopleOfDeals", it.batch().fileName()));
                return upload(it.file(), wishes, true, actor);
            }
        }
        return Optional.empty();
    }

    private static boolean isOfPeople(Plan.Column column) {
        return column.becomes() instanceof Target.Known(var field) && OF_PEOPLE.contains(field);
    }

    /** Whoever owns something becomes somebody, and a flag in a file of its own says who was lost, too. */
    private void plan(Batch batch, Wishes wishes, boolean isAlone, String currency, Actor actor) throws IOException {
        var meanings = new ArrayList<>(new TrialOwners(people, locale).meanings(batch));
        var map = new ArrayList<String>();
        var flag = isAlone ? TrialFlag.of(imports, batch, wishes.map()) : Optional.<TrialFlag>empty();
        flag.ifPresent(it -> {
            if (it.hasDates()) {
                warnings.accept(
                        words.say(locale, "diagnosis.terminal.flagOpen", batch.fileName(), it.column(), it.options()));
            } else {
                map.add(it.map());
                meanings.addAll(it.meanings());
            }
        });
        meanings.addAll(wishes.meanings());
        var owned = new Wishes(map, null, List.of(), null, null, null, null, null, false, null, meanings);
        imports.replan(batch.id(), owned, currency, actor);
    }
}
