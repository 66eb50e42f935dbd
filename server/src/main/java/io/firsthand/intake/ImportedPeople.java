package io.firsthand.intake;

import io.firsthand.notification.Notifications;
import io.firsthand.privacy.Marks;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;

/**
 * The files in which somebody was brought to us. When the person is erased the whole file goes: a rest of it would be a
 * file that nobody ever brought. Its hash, its counts and what became of its other rows stay.
 */
@Component
class ImportedPeople implements PersonalData {

    private final ImportedPeopleRepository rows;
    private final StoredFiles files;
    private final Notifications notifications;
    private final Clock clock;

    ImportedPeople(ImportedPeopleRepository rows, StoredFiles files, Notifications notifications, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "intake.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        var all = new ArrayList<Map<String, Object>>();
        for (var batch : batches(subject)) {
            var told = new LinkedHashMap<String, Object>();
            told.put("import", batch.id().toString());
            told.put("at", batch.at().toString());
            told.put("sha256", batch.sha256());
            all.add(told);
        }
        return all;
    }

    @Override
    public List<Kept> keeps(Subject subject) {
        var busy = batches(subject).stream().filter(it -> it.isBusy()).count();
        return List.of(new Kept("intake.stays.busy", busy));
    }

    @Override
    public Erased erase(Subject subject) {
        var removed = batches(subject).stream().filter(it -> !it.isBusy()).toList();
        var ids = removed.stream().map(ImportedPeopleRepository.Held::id).toList();
        rows.forget(ids, subject.leadIds(), clock.instant());
        removed.stream().filter(it -> subject.marks().inOwn(it.fileName())).forEach(it -> {
            rows.rename(it.id());
            notifications.eraseAt("/imports/" + it.id());
        });
        rows.withReasons(ids).forEach((row, reasons) -> {
            if (subject.marks().inOwn(reasons)) {
                rows.withoutReasons(row);
            }
        });
        return new Erased(ids.size(), ids.stream().flatMap(this::below).toList());
    }

    private Stream<String> below(UUID batch) {
        try {
            return files.below(batch).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those in which a lead of the person stood, and those whose rows name the person without one. */
    private List<ImportedPeopleRepository.Held> batches(Subject subject) {
        var all = new ArrayList<>(rows.batchesOf(subject.leadIds()));
        for (var held : rows.withUnknownRows()) {
            if (all.stream().noneMatch(it -> it.id().equals(held.id()))
                    && names(held.id(), held.charset(), subject.marks())) {
                all.add(held);
            }
        }
        return all;
    }

    private boolean names(UUID batch, String charset, Marks marks) {
        try {
            for (var file : files.all(batch)) {
                try (var in = Files.newInputStream(file)) {
                    if (FileSearch.isZip(file) ? inZip(in, marks) : FileSearch.names(in, charset, marks)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook: its texts stand in compressed XML. */
    private static boolean inZip(InputStream in, Marks marks) throws IOException {
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") && FileSearch.names(zip, "UTF-8", marks)) {
                    return true;
                }
            }
            return false;
        }
    }
}
