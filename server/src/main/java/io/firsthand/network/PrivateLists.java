package io.firsthand.network;

import static java.util.stream.Collectors.toSet;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.CompanyName;
import io.firsthand.network.ListReading.Worked;
import io.firsthand.table.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What colleagues bring of their own: it stays theirs, they say what others see of it, and take it away at any time. */
@Service
@Transactional
public class PrivateLists {

    /** Bytes of the largest list. */
    public static final int LARGEST = 20 << 20;

    private static final int AT_ONCE = 5_000;

    private final ListRows lists;
    private final PrivateRows own;
    private final TieKeeping ties;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PrivateLists(
            ListRows lists,
            PrivateRows own,
            TieKeeping ties,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.own = own;
        this.ties = ties;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes a list of connections, of one’s own places of work, or of those of contacts; which, its columns say. */
    public Bringing bring(PersonId person, String fileName, byte[] content, Shown shown) {
        if (content.length > LARGEST) {
            return new Bringing.Refused(Fault.of("tooLarge", LARGEST >> 20));
        }
        return switch (opened(content)) {
            case ListFile.Opened.Refused(var fault) -> new Bringing.Refused(fault);
            case ListFile.Opened.Rows rows -> {
                var reading = new ListReading(rows);
                yield reading.isOfJobs() ? jobs(person, reading) : connections(person, fileName, reading, shown);
            }
        };
    }

    private static ListFile.Opened opened(byte[] content) {
        try {
            return ListFile.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bringing connections(PersonId person, String fileName, ListReading reading, Shown shown) {
        var people = reading.connections(clock.instant());
        return people.isEmpty()
                ? new Bringing.Refused(Fault.of("nobody"))
                : new Bringing.Brought(keep(person, Ground.CONNECTIONS, fileName, people, reading.skipped(), shown));
    }

    /**
     * Takes the headers of a mailbox; what its mails say is not even looked at. It may come for an hour, so a transaction
     * begins only after its last byte: what waits for open transactions does not wait for that.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Bringing bringMail(PersonId person, String fileName, InputStream mailbox, List<String> own, Shown shown)
            throws IOException {
        var mail = Mailbox.read(mailbox, own, clock.instant());
        return mail.people().isEmpty()
                ? new Bringing.Refused(Fault.of(mail.messages() == 0 ? "noMailbox" : "nobodyWrote"))
                : new Bringing.Brought(Objects.requireNonNull(transaction.execute(
                        _ -> keep(person, Ground.MAIL, fileName, mail.people(), mail.skipped(), shown))));
    }

    /** A list of connections takes the place of an older one; mailboxes come one by one. */
    private PrivateList keep(
            PersonId person, Ground ground, String fileName, List<Listed> people, int skipped, Shown shown) {
        var workspace = CurrentWorkspace.get().value();
        var older = lists.of(workspace, person).stream()
                .filter(it -> it.ground() == ground)
                .filter(it -> ground == Ground.CONNECTIONS || it.fileName().equals(fileName))
                .map(PrivateList::id)
                .toList();
        var left = delete(older);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var list = new PrivateList(ids.next(), person, ground, shown, fileName, people.size(), 0, skipped, now);
        lists.insert(workspace, list);
        for (var from = 0; from < people.size(); from += AT_ONCE) {
            var some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            lists.insert(
                    workspace,
                    list,
                    some.stream().map(it -> new ListRows.Row(ids.next(), it)).toList());
        }
        var known = new ArrayList<>(lists.recognise(workspace, Optional.of(list.id())));
        known.addAll(left);
        ties.refresh(Set.copyOf(known));
        return find(person, list.id()).orElseThrow();
    }

    private Bringing jobs(PersonId person, ListReading reading) {
        var workspace = CurrentWorkspace.get().value();
        var told = reading.jobs();
        var people = reading.namesPeople()
                ? lists.byEmail(
                        workspace,
                        told.stream()
                                .flatMap(it -> Optional.ofNullable(it.who()).stream())
                                .map(it -> it.key())
                                .toList())
                : java.util.Map.<String, UUID>of();
        var jobs = new ArrayList<Job>();
        for (var it : told) {
            var holder = it.who() == null ? person.value() : people.get(it.who().key());
            if (holder != null) {
                jobs.add(job(holder, it.who() == null, it));
            }
        }
        own.add(workspace, jobs, person.value(), clock.instant().toString());
        refreshAt(jobs);
        return new Bringing.Jobs(jobs.size(), reading.skipped() + told.size() - jobs.size());
    }

    private Job job(UUID holder, boolean isPerson, Worked it) {
        return new Job(
                ids.next(),
                holder,
                isPerson,
                it.employer(),
                CompanyName.normalised(it.employer()),
                it.begun(),
                it.ended());
    }

    /** Says where somebody worked; a contact, or a colleague. */
    public void worked(Job job, PersonId by) {
        own.add(
                CurrentWorkspace.get().value(),
                List.of(job),
                by.value(),
                clock.instant().toString());
        refreshAt(List.of(job));
    }

    public void didNotWork(Job job) {
        own.removeJob(CurrentWorkspace.get().value(), job.holder(), job.id());
        refreshAt(List.of(job));
        if (!job.isPerson()) {
            ties.refresh(Set.of(job.holder()));
        }
    }

    @Transactional(readOnly = true)
    public List<Job> jobsOf(UUID holder) {
        return own.jobs(CurrentWorkspace.get().value(), List.of(holder));
    }

    private void refreshAt(List<Job> jobs) {
        var workspace = CurrentWorkspace.get().value();
        var employers = jobs.stream().map(Job::employerKey).collect(toSet());
        ties.refresh(own.jobsAt(workspace, employers).stream()
                .filter(it -> !it.isPerson())
                .map(Job::holder)
                .collect(toSet()));
    }

    @Transactional(readOnly = true)
    public List<PrivateList> of(PersonId person) {
        return lists.of(CurrentWorkspace.get().value(), person);
    }

    @Transactional(readOnly = true)
    public Optional<PrivateList> find(PersonId person, UUID id) {
        return of(person).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Says what others see of a list; false if the person has none of this id. */
    public boolean show(PersonId person, UUID id, Shown shown) {
        var workspace = CurrentWorkspace.get().value();
        var isTheirs = lists.show(workspace, person, id, shown);
        if (isTheirs) {
            ties.refresh(Set.copyOf(lists.contacts(workspace, id)));
        }
        return isTheirs;
    }

    /** Takes a list away with everybody on it; false if the person has none of this id. */
    public boolean withdraw(PersonId person, UUID id) {
        var found = find(person, id);
        found.ifPresent(it -> ties.refresh(Set.copyOf(delete(List.of(it.id())))));
        return found.isPresent();
    }

    /** Takes away all that a person ever brought; returns how many people that were. */
    public int withdrawAll(PersonId person) {
        var all = of(person);
        ties.refresh(Set.copyOf(delete(all.stream().map(PrivateList::id).toList())));
        return all.stream().mapToInt(PrivateList::people).sum();
    }

    private List<UUID> delete(List<UUID> some) {
        var workspace = CurrentWorkspace.get().value();
        var contacts = some.stream()
                .flatMap(it -> lists.contacts(workspace, it).stream())
                .filter(Objects::nonNull)
                .toList();
        lists.delete(workspace, some);
        return contacts;
    }

    /** Recognises people on lists who became contacts since. */
    public int recognise() {
        var found = Set.copyOf(lists.recognise(CurrentWorkspace.get().value(), Optional.empty()));
        ties.refresh(found);
        return found.size();
    }
}
